@echo off
rem Starts Viewra, after building what is missing or older than its sources. All arguments go to the program.
rem Environment: JAVA_HOME (a JDK 25 or later, else one is looked for), VIEWRA_JAVA_OPTS (more options for Java),
rem VIEWRA_BUILD=no (start what is there, however old; for tests that a build runs).
setlocal
set "root=%~dp0"
set "target=%root%installer\target"
set "dist=%target%\viewra"
set "stamp=%target%\sources.stamp"

set "jdk="
for %%d in ("%JAVA_HOME%" "%JAVA25_HOME%" "%JDK25%") do call :consider "%%~d"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do call :consider "%%~d"
if not defined jdk (
    echo Viewra needs a JDK 25 or later, and none was found. 1>&2
    echo Install it with: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
    exit /b 1
)

if "%VIEWRA_BUILD%"=="no" goto start
call :is_fresh && goto start
where mvn >nul 2>nul || (
    echo Building Viewra needs Maven 3.8 or later, and there is no mvn: https://maven.apache.org/download.cgi 1>&2
    exit /b 1
)
if not exist "%target%" mkdir "%target%"
echo Building Viewra ^(minutes the first time, while libraries are fetched; details in %target%\build.log^) 1>&2
if exist "%stamp%" del "%stamp%"
type nul > "%stamp%.new"
pushd "%root%"
set "JAVA_HOME=%jdk%"
call mvn -B -q -Dmaven.test.skip=true -pl installer -am package > "%target%\build.log" 2>&1 || (
    type "%target%\build.log" 1>&2
    echo The build failed; all it said is in %target%\build.log 1>&2
    exit /b 1
)
popd
move /y "%stamp%.new" "%stamp%" >nul

:start
"%jdk%\bin\java.exe" "@%dist%\java.options" --module-path "%dist%\javafx" "-Dviewra.plugins=%dist%\plugins" %VIEWRA_JAVA_OPTS% -cp "%dist%\lib\*" com.viewra.Viewra %*
exit /b %errorlevel%

:consider
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f tokens^=2^ delims^=^=.^" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do if %%v geq 25 set "jdk=%~1"
exit /b 0

:is_fresh
if not exist "%dist%\java.options" exit /b 1
if not exist "%stamp%" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item $env:stamp).LastWriteTime; $names = 'pom.xml','.mvn','plugin-api','isobmff','plugins','app','assets','installer'; Set-Location $env:root; if (Get-ChildItem $names -Recurse -File | Where-Object { $_.FullName -notmatch '\\(target|node_modules|dist|src\\test)\\' -and $_.LastWriteTime -gt $built }) { exit 1 }"
exit /b %errorlevel%
