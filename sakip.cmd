@echo off
rem Klik dua kali: menyiapkan program sekali, menunjukkan keadaan, lalu menunggu perintah. Diketik: sakip build, sakip --data folder
setlocal EnableExtensions DisableDelayedExpansion
set "AKAR=%~dp0"
set "VENV=%AKAR%.venv"
set "PY=%VENV%\Scripts\python.exe"
set "LOCK=%AKAR%requirements.lock"
if not exist "%PY%" goto siapkan
"%PY%" -c "import sys; a, b = sys.argv[1:]; sys.exit(open(a, 'rb').read() != open(b, 'rb').read())" "%LOCK%" "%VENV%\sakip.lock" >nul 2>nul
if not errorlevel 1 goto jalankan

:siapkan
rem sakip.lock di .venv ditulis paling akhir; sakip.baru ada selama .venv sedang dibuat: yang setengah jadi dibuat ulang.
echo Menyiapkan program, sekali saja: beberapa menit, perlu internet ...
if exist "%VENV%\sakip.baru" goto buat
if not exist "%PY%" goto buat
"%PY%" -m pip --version >nul 2>nul
if errorlevel 1 goto buat
goto paket

:buat
set "DASAR=py -3"
%DASAR% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not errorlevel 1 goto folder
set "DASAR=python"
%DASAR% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not errorlevel 1 goto folder
echo.
echo Python 3.11 atau lebih baru belum terpasang.
echo Unduh di https://www.python.org/downloads/ dan centang "Add python.exe to PATH" saat memasang,
echo lalu jalankan sakip lagi.
goto gagal

:folder
if not exist "%VENV%" mkdir "%VENV%"
type nul >"%VENV%\sakip.baru"
%DASAR% -m venv --clear "%VENV%"
if errorlevel 1 goto tanpafolder
type nul >"%VENV%\sakip.baru"

:paket
"%PY%" -m pip install -qq --disable-pip-version-check --require-hashes -r "%LOCK%"
if errorlevel 1 goto tanpapaket
copy /b /y "%LOCK%" "%VENV%\sakip.lock" >nul
if errorlevel 1 goto tanpafolder
if exist "%VENV%\sakip.baru" del "%VENV%\sakip.baru"

:jalankan
"%PY%" "%AKAR%tasks.py" %*
set "KODE=%ERRORLEVEL%"
if not "%~1"=="" exit /b %KODE%
if defined SAKIP_JENDELA exit /b %KODE%
set "SAKIP_JENDELA=1"
set "PATH=%AKAR%;%PATH%"
title SAKIP
echo.
echo Ketik perintah, misalnya: sakip start, sakip build, sakip --help. Tutup jendela ini bila selesai.
cmd /k
exit /b %KODE%

:tanpapaket
echo Paket tidak terpasang. Periksa sambungan internet, lalu jalankan lagi; bila tetap gagal, hapus dulu folder .venv.
goto gagal

:tanpafolder
echo Folder .venv di samping sakip.cmd tidak dapat ditulis. Periksa izinnya, atau pindahkan folder program ke Documents.

:gagal
if "%~1"=="" pause
exit /b 1
