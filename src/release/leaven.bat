@echo off
rem Runs Leaven. LEAVEN_OPTS can hold options for Java.
setlocal
set "here=%~dp0.."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo leaven: no Java found; install a JDK, version 17 or later, or set JAVA_HOME 1>&2
  exit /b 3
)
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 %LEAVEN_OPTS% -jar "%here%\lib\leaven.jar" %*
exit /b %errorlevel%
