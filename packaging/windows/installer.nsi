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

; In our own words: those of NSIS speak of wizards and systems.
!define MUI_PAGE_HEADER_TEXT "$(WHERE)"
!define MUI_PAGE_HEADER_SUBTEXT "$(USUALLY)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(FOLDER)"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(DONE)"
!define MUI_FINISHPAGE_TEXT "$(IN_MENU)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\bin\samenspel.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(OPEN)"
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_HEADER_SUBTEXT "$(GOES)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(STAYS)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first is that of every other system.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "French"

LangString WHERE ${LANG_ENGLISH} "Where does Samenspel go?"
LangString WHERE ${LANG_DUTCH} "Waar komt Samenspel?"
LangString WHERE ${LANG_FRENCH} "Où installer Samenspel ?"
LangString USUALLY ${LANG_ENGLISH} "This folder is usually fine."
LangString USUALLY ${LANG_DUTCH} "Meestal is deze map goed."
LangString USUALLY ${LANG_FRENCH} "En général, ce dossier convient."
LangString FOLDER ${LANG_ENGLISH} "Samenspel will be installed in this folder. Click Install. To choose another folder, click Browse."
LangString FOLDER ${LANG_DUTCH} "Samenspel komt in deze map. Klik op Installeren. Een andere map kies je met Bladeren."
LangString FOLDER ${LANG_FRENCH} "Samenspel sera installé dans ce dossier. Cliquez sur Installer. Avec Parcourir, vous choisissez un autre dossier."
LangString DONE ${LANG_ENGLISH} "Samenspel is installed"
LangString DONE ${LANG_DUTCH} "Samenspel is klaar"
LangString DONE ${LANG_FRENCH} "Samenspel est installé"
LangString IN_MENU ${LANG_ENGLISH} "From now on you will find it in the Start menu."
LangString IN_MENU ${LANG_DUTCH} "Je vindt het voortaan in het menu Start."
LangString IN_MENU ${LANG_FRENCH} "Vous le trouverez désormais dans le menu Démarrer."
LangString OPEN ${LANG_ENGLISH} "Open Samenspel now"
LangString OPEN ${LANG_DUTCH} "Samenspel nu openen"
LangString OPEN ${LANG_FRENCH} "Ouvrir Samenspel maintenant"
LangString GOES ${LANG_ENGLISH} "Samenspel will be removed from this computer."
LangString GOES ${LANG_DUTCH} "Samenspel gaat van deze computer."
LangString GOES ${LANG_FRENCH} "Samenspel va être supprimé de cet ordinateur."
LangString STAYS ${LANG_ENGLISH} "Your sessions, studies and settings stay where they are."
LangString STAYS ${LANG_DUTCH} "Je LOK’s, studies en instellingen blijven staan."
LangString STAYS ${LANG_FRENCH} "Vos GLEM, vos études et vos réglages restent en place."
LangString NOT_REMOVED ${LANG_ENGLISH} "The version that is there could not be removed. Close Samenspel and begin again."
LangString NOT_REMOVED ${LANG_DUTCH} "De vorige versie kon niet weg. Sluit Samenspel en begin opnieuw."
LangString NOT_REMOVED ${LANG_FRENCH} "La version précédente n’a pas pu être supprimée. Fermez Samenspel et recommencez."
LangString RUNNING ${LANG_ENGLISH} "Samenspel is still open. Close it, then try again."
LangString RUNNING ${LANG_DUTCH} "Samenspel staat nog open. Sluit het, en probeer dan opnieuw."
LangString RUNNING ${LANG_FRENCH} "Samenspel est encore ouvert. Fermez-le, puis réessayez."
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
    !insertmacro REFUSE_WHILE_RUNNING  ; it may have been opened since the first page
    ; An older one goes first: a file that the new one lacks would stay behind otherwise.
    ReadRegStr $1 HKCU "Software\Samenspel" "Folder"
    ${If} $1 != ""
    ${AndIf} ${FileExists} "$1\uninstall.exe"
        ClearErrors
        ExecWait '"$1\uninstall.exe" /S _?=$1' $2
        ${If} ${Errors}
        ${OrIf} $2 <> 0
            SetErrorLevel 5
            Abort "$(NOT_REMOVED)"
        ${EndIf}
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
