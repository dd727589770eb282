<urlset>
<#list published_content?sort_by("sourceuri") as page><url><loc>${config.site_host}/${page.uri!"data"}</loc><#if page.date??><lastmod>${page.date?string("yyyy-MM-dd")}</lastmod></#if></url>
</#list>
</urlset>
