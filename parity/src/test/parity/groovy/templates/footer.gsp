<footer>${config.site_host} ${version} ${data.get('team.yaml').lead}</footer>
