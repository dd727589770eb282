<!DOCTYPE html>
<title><%if (content.title) {%>${content.title}<%} else {%>A site<%}%></title>
<base href="${content.rootpath ?: ''}">
