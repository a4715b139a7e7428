@echo off
rem The whole way once, with sample data: quickstart [--into FOLDER]
rem Needs JDK 17 or later and Maven; the network only until the libraries are there.
setlocal
chcp 65001 >nul
set "HERE=%~dp0"
set "BUILT=%HERE%examples\target\examples-*.jar"
set "LOG=%HERE%target\quickstart-build.log"

where java >nul 2>nul || (echo Khong tim thay lenh java. Cai JDK 17 tro len roi chay lai. 1>&2 & exit /b 2)
if exist "%BUILT%" goto run
where mvn >nul 2>nul || (echo Khong tim thay lenh mvn. Cai Apache Maven 3.8.1 tro len roi chay lai. 1>&2 & exit /b 2)
if not exist "%HERE%target" mkdir "%HERE%target" || exit /b 5
echo Dung SDK lan dau, mat vai phut khi con tai thu vien...
pushd "%HERE%"
call mvn -B -o -q package -pl examples -am -Dmaven.test.skip=true -Dspotless.check.skip=true >"%LOG%" 2>&1
if errorlevel 1 call mvn -B package -pl examples -am -Dmaven.test.skip=true -Dspotless.check.skip=true
if errorlevel 1 (
  popd
  echo Maven khong dung duoc. Kiem tra mang roi chay lai. 1>&2
  exit /b 5
)
popd

:run
if "%~1"=="" (
  java -Djava.awt.headless=true -cp "%HERE%examples\target\classes;%HERE%examples\target\lib\*" org.lienthong.examples.quickstart.Quickstart --into "%HERE%target\quickstart"
) else (
  java -Djava.awt.headless=true -cp "%HERE%examples\target\classes;%HERE%examples\target\lib\*" org.lienthong.examples.quickstart.Quickstart %*
)
exit /b %errorlevel%
