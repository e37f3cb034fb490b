; What electron-builder's installer does not do by itself. Only an installation for the computer may do it.

!define FOYER_RULE "Foyer"
!define FOYER_SETUP_KEY "Software\Microsoft\Active Setup\Installed Components\{0F6F3B52-6B0C-5A53-9D0E-6D8C1B0D6A31}"

!macro foyerFirewall words
  nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall ${words}'
  Pop $0
!macroend

!macro customInstall
  ${if} $installMode == "all"
    ; Media comes in from the meeting; without a rule Windows asks each person, and most may not answer.
    !insertmacro foyerFirewall 'delete rule name="${FOYER_RULE}"'
    !insertmacro foyerFirewall 'add rule name="${FOYER_RULE}" dir=in action=allow program="$INSTDIR\${APP_EXECUTABLE_FILENAME}" protocol=udp enable=yes'
    ; At each person's next sign-in to Windows, a Foyer they had installed for themselves goes.
    WriteRegStr HKLM "${FOYER_SETUP_KEY}" "" "Foyer"
    WriteRegStr HKLM "${FOYER_SETUP_KEY}" "Version" "1"
    WriteRegStr HKLM "${FOYER_SETUP_KEY}" "StubPath" 'cmd.exe /d /c if exist "%LOCALAPPDATA%\Programs\Foyer\Uninstall Foyer.exe" start "" /wait "%LOCALAPPDATA%\Programs\Foyer\Uninstall Foyer.exe" /currentuser /S'
  ${endif}
!macroend

!macro customUnInstall
  ${if} $installMode == "all"
    !insertmacro foyerFirewall 'delete rule name="${FOYER_RULE}"'
    DeleteRegKey HKLM "${FOYER_SETUP_KEY}"
  ${endif}
!macroend
