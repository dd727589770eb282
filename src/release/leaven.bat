@echo off
rem Runs Leaven. LEAVEN_OPTS can hold options for Java.
setlocal EnableExtensions DisableDelayedExpansion
set "jar=%~dp0..\lib\leaven.jar"

set "home=%JAVA_HOME%"
if defined home set "home=%home:"=%"
set "java="
if defined home if exist "%home%\bin\java.exe" set "java=%home%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java (
  echo leaven: no Java found; install a JDK, version 17 or later, or set JAVA_HOME 1>&2
  exit /b 3
)

rem What Leaven says is UTF-8; the console is told so, and then what it was told before.
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul 2>&1
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 %LEAVEN_OPTS% -jar "%jar%" %*
set "status=%errorlevel%"
if defined page chcp %page% >nul 2>&1
exit /b %status%
