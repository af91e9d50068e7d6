@echo off
rem Starts Touyan on Windows. ASCII only: cmd.exe reads a script in the code page of the moment.
rem In a source clone it builds the jar when that is missing or out of date; in a distribution the jar lies
rem beside it.
rem Exit code 3: Touyan could not be started at all.
rem No parenthesised blocks below: a path such as "C:\Program Files (x86)" would end them early.
setlocal EnableExtensions DisableDelayedExpansion

set "HEAP=-Xmx1g"
set "HERE=%~dp0"
set "JAVA="
set "VERSION="
set "MAJOR="
set "CLASSES="
set "FRESH="

if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA goto nojava
rem "call" keeps cmd from taking the quotes around the path away, so that "(x86)" in it does no harm.
for /f "tokens=3" %%V in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~V"
for /f "delims=.-+_" %%M in ("%VERSION%") do set "MAJOR=%%M"
if not defined MAJOR goto nojava
if %MAJOR% LSS 17 goto oldjava

if not exist "%HERE%pom.xml" goto packed
set "JAR=%HERE%target\touyan.jar"
set "ARCHIVES=%HERE%target"
set "REASON=First run, building..."
if not exist "%JAR%" goto build
rem Folders count too: a deleted file leaves only its folder newer. Exit code 10 means "something is newer";
rem where PowerShell is missing or forbidden, the jar that is there is used.
powershell -NoProfile -NonInteractive -Command "$made = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $sources = @(Get-Item -LiteralPath ($env:HERE + 'pom.xml')) + @(Get-ChildItem -LiteralPath ($env:HERE + 'src\main'), ($env:HERE + 'themes') -Recurse); foreach ($one in $sources) { if ($one.LastWriteTimeUtc -gt $made) { exit 10 } }" >nul 2>&1 <nul
if not "%ERRORLEVEL%"=="10" goto start
set "REASON=Sources are newer, building..."

:build
where mvn >nul 2>&1
if errorlevel 1 goto nomaven
echo %REASON% 1>&2
pushd "%HERE%"
call mvn -q -B -Dmaven.test.skip=true package 1>&2
set "CODE=%ERRORLEVEL%"
rem A build that found nothing to do leaves the old time: copying a file onto itself gives it the present one.
if "%CODE%"=="0" cd target
if "%CODE%"=="0" copy /b touyan.jar+,, >nul 2>&1
popd
if not "%CODE%"=="0" goto nobuild
del /q "%ARCHIVES%\classes-*.jsa" >nul 2>&1
if exist "%JAR%" goto start

:nobuild
echo The build failed: see the lines above. 1>&2
exit /b 3

:packed
set "JAR=%HERE%touyan.jar"
set "ARCHIVES="
if defined LOCALAPPDATA set "ARCHIVES=%LOCALAPPDATA%\Touyan"
if not exist "%JAR%" goto nojar

:start
rem A class-data archive makes short runs faster. The JVM itself refuses one that does not fit the jar.
if not defined ARCHIVES goto run
for %%F in ("%JAR%") do set "ARCHIVE=%ARCHIVES%\classes-%VERSION%-%%~zF.jsa"
if exist "%ARCHIVE%" goto shared
if /i not "%~1"=="build" goto run
if not exist "%ARCHIVES%" mkdir "%ARCHIVES%" >nul 2>&1
if not exist "%ARCHIVES%" goto run
set "FRESH=%ARCHIVES%\new-%RANDOM%%RANDOM%.jsa"
set "CLASSES=-XX:ArchiveClassesAtExit="%FRESH%""
goto run

:shared
set "CLASSES=-XX:SharedArchiveFile="%ARCHIVE%""

:run
rem The console shows Chinese only in the UTF-8 code page; the reader gets the old one back.
set "PAGE="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "PAGE=%%C"
chcp 65001 >nul 2>&1
"%JAVA%" %CLASSES% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %HEAP% -Xshare:auto -Xlog:disable -Dfile.encoding=UTF-8 -Djdk.console=java.base -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %TOUYAN_JAVA_OPTS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul 2>&1
if not defined FRESH exit /b %CODE%
rem Archives of jars that are gone only fill the disk.
if "%CODE%"=="0" del /q "%ARCHIVES%\classes-*.jsa" >nul 2>&1
if "%CODE%"=="0" move /y "%FRESH%" "%ARCHIVE%" >nul 2>&1
if exist "%FRESH%" del "%FRESH%" >nul 2>&1
exit /b %CODE%

:nojava
echo Java was not found: install Java 17 or newer, or point JAVA_HOME at it. 1>&2
exit /b 3

:oldjava
echo Java 17 or newer is needed, found %VERSION%: install it or point JAVA_HOME at it. 1>&2
exit /b 3

:nomaven
echo Maven is needed to build Touyan, but there is no mvn command: install Maven 3.8 or newer. 1>&2
exit /b 3

:nojar
echo "%JAR%" is missing: copy the whole downloaded folder again. 1>&2
exit /b 3
