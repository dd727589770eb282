<#ftl output_format="HTML">
<#list page.tables as table>
