; The installer: for the user who runs it, without an administrator. Made by packaging/windows/build, which gives
;   VERSION, OUT (the installer to write), FILES (a file made by it with the macros put_files and remove_files), SIZE (KB), ICON, SIDE (a picture).
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off  ; the same files give the same installer
ManifestDPIAware true
RequestExecutionLevel user
Name "Samenspel"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Samenspel"
InstallDirRegKey HKCU "Software\Samenspel" "Folder"
BrandingText "Samenspel ${VERSION}"

!include MUI2.nsh
!include LogicLib.nsh
!include "${FILES}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Samenspel"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\bin\samenspel.exe"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first is that of every other system.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "French"

LangString RUNNING ${LANG_ENGLISH} "Samenspel is still open. Close it first; then go on here."
LangString RUNNING ${LANG_DUTCH} "Samenspel staat nog open. Sluit het eerst af; daarna ga je hier verder."
LangString RUNNING ${LANG_FRENCH} "Samenspel est encore ouvert. Fermez-le d’abord, puis continuez ici."
LangString SESSION ${LANG_ENGLISH} "Samenspel session"
LangString SESSION ${LANG_DUTCH} "LOK van Samenspel"
LangString SESSION ${LANG_FRENCH} "GLEM de Samenspel"
LangString STUDY ${LANG_ENGLISH} "Samenspel study"
LangString STUDY ${LANG_DUTCH} "Studie van Samenspel"
LangString STUDY ${LANG_FRENCH} "Étude de Samenspel"
LangString COMMENT ${LANG_ENGLISH} "Moderate a peer group of family doctors"
LangString COMMENT ${LANG_DUTCH} "Begeleid een LOK van huisartsen"
LangString COMMENT ${LANG_FRENCH} "Animez un GLEM de médecins généralistes"

; The program holds a thing with this name for as long as it runs.
!macro REFUSE_WHILE_RUNNING
    ${Do}
        System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "Local\Samenspel") p.r0'
        ${If} $0 P= 0
            ${Break}
        ${EndIf}
        System::Call 'kernel32::CloseHandle(p r0)'
        ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(RUNNING)" /SD IDCANCEL IDCANCEL`
            SetErrorLevel 5
            Quit
        ${EndIf}
    ${Loop}
!macroend

!macro TELL_DESKTOP  ; SHCNE_ASSOCCHANGED: files get their icons at once
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro ASSOCIATE ending class name
    WriteRegStr HKCU "Software\Classes\${class}" "" "${name}"
    WriteRegStr HKCU "Software\Classes\${class}\DefaultIcon" "" "$INSTDIR\bin\samenspel.exe,0"
    WriteRegStr HKCU "Software\Classes\${class}\shell\open\command" "" '"$INSTDIR\bin\samenspel.exe" "%1"'
    WriteRegStr HKCU "Software\Classes\${ending}" "" "${class}"
    WriteRegNone HKCU "Software\Classes\${ending}\OpenWithProgids" "${class}"
!macroend

; Only what is still ours: another program may have taken the ending over.
!macro FORGET ending class
    ReadRegStr $0 HKCU "Software\Classes\${ending}" ""
    ${If} $0 == "${class}"
        DeleteRegValue HKCU "Software\Classes\${ending}" ""
    ${EndIf}
    DeleteRegValue HKCU "Software\Classes\${ending}\OpenWithProgids" "${class}"
    DeleteRegKey /ifempty HKCU "Software\Classes\${ending}\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "Software\Classes\${ending}"
    DeleteRegKey HKCU "Software\Classes\${class}"
!macroend

Function .onInit
    !insertmacro REFUSE_WHILE_RUNNING
FunctionEnd

Function un.onInit
    !insertmacro REFUSE_WHILE_RUNNING
FunctionEnd

Section
    ; An older one goes first: a file that the new one lacks would stay behind otherwise.
    ReadRegStr $1 HKCU "Software\Samenspel" "Folder"
    ${If} $1 != ""
    ${AndIf} ${FileExists} "$1\uninstall.exe"
        ExecWait '"$1\uninstall.exe" /S _?=$1'
        Delete "$1\uninstall.exe"
        RMDir "$1"
    ${EndIf}
    ClearErrors
    !insertmacro put_files
    ${If} ${Errors}
        SetErrorLevel 2
        Abort
    ${EndIf}
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    SetOutPath "$PROFILE"  ; where the program starts from the menu
    CreateShortcut "$SMPROGRAMS\Samenspel.lnk" "$INSTDIR\bin\samenspel.exe" "" "" "" "" "" "$(COMMENT)"
    SetOutPath "$INSTDIR"
    WriteRegStr HKCU "Software\Samenspel" "Folder" "$INSTDIR"
    !insertmacro ASSOCIATE ".lok" "Samenspel.Session" "$(SESSION)"
    !insertmacro ASSOCIATE ".lokstudie" "Samenspel.Study" "$(STUDY)"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Samenspel"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\bin\samenspel.exe,0"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Samenspel"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    !insertmacro TELL_DESKTOP
SectionEnd

; File by file: what the user put beside the program is not ours, nor are sessions and settings.
Section "Uninstall"
    !insertmacro remove_files
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Samenspel.lnk"
    !insertmacro FORGET ".lok" "Samenspel.Session"
    !insertmacro FORGET ".lokstudie" "Samenspel.Study"
    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegKey HKCU "Software\Samenspel"
    !insertmacro TELL_DESKTOP
SectionEnd
