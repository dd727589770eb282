@echo off
rem Runs Leaven. Builds its jar on first use; after that only runs it.
rem LEAVEN_OPTS can hold options for Java.
setlocal EnableExtensions DisableDelayedExpansion
rem The folder of this file: only a part that was called knows it, whatever way Leaven was started.
call :here
goto found
:here
for %%d in ("%~dp0..") do set "top=%%~fd"
exit /b
:found
set "cache=%top%\target"
if exist "%top%\lib\leaven.jar" set "cache=%top%\lib"
set "jar=%cache%\leaven.jar"

set "jdk=%JAVA_HOME%"
if defined jdk set "jdk=%jdk:"=%"
set "java="
if defined jdk if exist "%jdk%\bin\java.exe" set "java=%jdk%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java (
  echo leaven: no Java found; install a JDK, version 17 or later, or set JAVA_HOME 1>&2
  exit /b 3
)

rem Which Java that is, in the words of the file "release" in its folder. A java.exe that only
rem starts another one has no such file; it is asked where the other one lives.
for %%j in ("%java%") do for %%d in ("%%~dpj..") do set "jdk=%%~fd"
set "version="
set "build="
if not exist "%jdk%\release" (
  for /f "usebackq tokens=1,* delims== " %%k in (`^""%java%" -XshowSettings:properties -version 2^>^&1^"`) do (
    if "%%k"=="java.home" set "jdk=%%l"
    if "%%k"=="java.specification.version" set "version=%%l"
  )
)
if exist "%jdk%\release" (
  for /f "usebackq tokens=1,* delims==" %%k in ("%jdk%\release") do (
    if "%%k"=="IMPLEMENTOR" call set "build=%%build%%-%%~l"
    if "%%k"=="JAVA_RUNTIME_VERSION" call set "build=%%build%%-%%~l"
    if "%%k"=="JAVA_VERSION" set "version=%%~l"
    if "%%k"=="OS_ARCH" call set "build=%%build%%-%%~l"
  )
)
if exist "%jdk%\bin\java.exe" set "java=%jdk%\bin\java.exe"
set "major=17"
for /f "tokens=1 delims=.+-" %%v in ("%version%") do set "major=%%v"
if %major% LSS 17 (
  echo leaven: this is Java %version%; install a JDK, version 17 or later, or set JAVA_HOME to one 1>&2
  exit /b 3
)

rem The file leaven.building is there while the jar is incomplete.
if exist "%jar%" if not exist "%cache%\leaven.building" goto built
set "mvn="
for %%m in (mvn.cmd mvn.exe mvn.bat) do if not defined mvn set "mvn=%%~$PATH:m"
if not defined mvn (
  echo leaven: "%jar%" is not built yet, and Maven, which builds it, was not found; install Maven 3.8 or later 1>&2
  exit /b 3
)
echo leaven: this is the first run: the program is built from its sources, once; this takes some minutes 1>&2
if not exist "%cache%" md "%cache%"
type nul >"%cache%\leaven.building"
if exist "%jdk%\bin\javac.exe" set "JAVA_HOME=%jdk%"
pushd "%top%"
call "%mvn%" --batch-mode --no-transfer-progress --projects app --also-make -Dmaven.test.skip=true -Dleaven.bake.skip=true -Dleaven.checks.skip=true package 1>&2
set "status=%errorlevel%"
if not exist "%jar%" set "status=3"
popd
if not "%status%"=="0" (
  echo leaven: the jar could not be built; what Maven says above tells why 1>&2
  exit /b 3
)
del "%cache%\leaven.building"
echo leaven: built; from now on it only runs 1>&2
:built

rem What Leaven says is UTF-8, and so is the name of its folder in the file that ends in ".for". The
rem console is told so, and then, but after "serve", what it was told before.
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul 2>&1

rem The first compiler alone and the serial collector start fastest. Classes come from an archive,
rem made once for each JDK, and for this jar where it lies. It only saves time.
set "options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -XX:-UsePerfData -Dfile.encoding=UTF-8"
set "quiet=-Xlog:disable -Xlog:all=error:stderr"
if defined build set "build=%build:/=%"
set "archive=%cache%\windows%build%.jsa"
for %%f in ("%jar%") do set "purpose=%%~zf %%~tf %%~ff"
set "madefor="
if exist "%archive%.for" set /p "madefor=" <"%archive%.for"
if not defined build goto run
if "%madefor%"=="%purpose%" goto run
type nul 2>nul >"%archive%.for" || goto run
echo leaven: preparing a faster start, once for this Java and this folder ... 1>&2
for %%o in ("%cache%\windows*.jsa" "%cache%\windows*.jsa.for") do if not "%%~fo"=="%archive%.for" del /f "%%~fo" >nul 2>&1
set "new=%cache%\new%random%"
"%java%" -XX:ArchiveClassesAtExit="%new%.jsa" %quiet% %options% -cp "%jar%" org.leaven.cli.distribution.CdsTrainer "%new%" >nul 2>&1
if exist "%new%" rd /s /q "%new%"
if exist "%archive%" del /f "%archive%" >nul 2>&1
if exist "%new%.jsa" move /y "%new%.jsa" "%archive%" >nul 2>&1
if exist "%new%.jsa" del /f "%new%.jsa" & goto run
set /p "=%purpose%" <nul >"%archive%.for" 2>nul
:run
if exist "%archive%" set options=-XX:SharedArchiveFile="%archive%" -Xshare:auto %quiet% %options%

rem A server ends with Ctrl+C. The batch file ends before it, or Windows would ask whether to end it.
if /i not "%~1"=="serve" goto command
(goto) 2>nul & "%java%" %options% %LEAVEN_OPTS% -jar "%jar%" %*
:command
"%java%" %options% %LEAVEN_OPTS% -jar "%jar%" %*
set "status=%errorlevel%"
if defined page chcp %page% >nul 2>&1
exit /b %status%
