<#ftl output_format="HTML">
<p>${page.nothing.here}</p>
