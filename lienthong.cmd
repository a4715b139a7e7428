@echo off
rem Runs the command lienthong from any folder; builds it first where that was not done yet.
setlocal
set "home=%~dp0"
set "jar=%home%sdk-cli\target\lienthong.jar"
if exist "%jar%" goto run
echo lienthong: building the program for the first time, this may take minutes... 1>&2
pushd "%home%"
call mvn -B -ntp -q -pl sdk-cli -am -Dmaven.test.skip package 1>&2
popd
if exist "%jar%" goto run
echo lienthong: %jar% could not be built; see the lines above. 1>&2
exit /b 5
:run
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
rem The program writes UTF-8; the window goes back to its own code page afterwards.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
"%java%" -Dfile.encoding=UTF-8 -jar "%jar%" %*
set "result=%errorlevel%"
chcp %page% >nul
exit /b %result%
