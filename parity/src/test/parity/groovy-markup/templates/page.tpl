layout 'layout/main.tpl', true,
  bodyContents: contents { yieldUnescaped content.body; p(data.get('team.yaml').lead) }
