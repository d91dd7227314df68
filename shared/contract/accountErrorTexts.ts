/** The sentences of errors about accounts of staff, their passwords, and programs. */
import { DORMANT_DAYS } from '../access/dormancy';
import { PASSWORD_LENGTH } from '../access/passwordRules';
import { say, type Sentences } from './sentences';
import { CERTIFICATE_ERROR_TEXTS } from './certificateErrorTexts';
import { SSO_ERROR_TEXTS } from './ssoErrorTexts';

const { least, most } = PASSWORD_LENGTH;

export const ACCOUNT_ERROR_TEXTS = {
  usernameTaken: say(
    'Deze gebruikersnaam is al in gebruik. Kies een andere.',
    'This username is taken. Choose another one.',
  ),
  accountLastAdministrators: say(
    'Zonder dit account kunnen geen twee beheerders meer aanmelden die elkaars aanvragen mogen bevestigen. Laat eerst een derde beheerder toe, of sluit het uitdrukkelijk toch.',
    'Without this account no two administrators could sign in who may confirm what the other one asks. Have a third administrator admitted first, or say that it is to be closed even so.',
  ),
  accountWaits: say(
    'Dit account wacht al op de bevestiging van een andere beheerder.',
    'This account waits for another administrator to confirm it already.',
  ),
  accountNotWaiting: say(
    'Dit account wacht niet meer op bevestiging. Ververs de pagina.',
    'This account does not wait for confirmation any more. Refresh the page.',
  ),
  accountOtherEyes: say(
    'Een andere beheerder moet dit account bevestigen: niet wie het heeft aangevraagd, niet wie het account van die persoon aanmaakte, en niet iemand wiens account die persoon aanmaakte.',
    'Another administrator has to confirm this account: not the one who asked for it, nor who made that person’s account, nor anybody whose account that person made.',
  ),
  programWaits: say(
    'Van dit programma wacht al iets op een andere beheerder. Laat dat eerst bevestigen of weigeren.',
    'Something of this program waits for another administrator already. Have that confirmed or refused first.',
  ),
  programNotWaiting: say(
    'Van dit programma wacht niets meer op bevestiging. Ververs de pagina.',
    'Nothing of this program waits for confirmation any more. Refresh the page.',
  ),
  programOtherEyes: say(
    'Een andere beheerder moet dit bevestigen: niet wie het heeft aangevraagd, niet wie het account van die persoon aanmaakte, en niet iemand wiens account die persoon aanmaakte.',
    'Another administrator has to confirm this: not the one who asked for it, nor who made that person’s account, nor anybody whose account that person made.',
  ),
  programTooManyKeys: say(
    'Dit programma heeft al twee sleutels die werken. Trek er eerst een in.',
    'This program has two keys that work already. Revoke one of them first.',
  ),
  programKeyOver: say(
    'Deze sleutel werkt al niet meer. Ververs de pagina.',
    'This key works no more already. Refresh the page.',
  ),
  invitationOver: say(
    'Deze uitnodiging is verlopen of al gebruikt. Vraag een beheerder van dit systeem om een nieuwe.',
    'This invitation has expired or was used already. Ask an administrator of this system for a new one.',
  ),
  nothingToInvite: say(
    'Voor dit account staat geen uitnodiging open. Ververs de pagina.',
    'There is no open invitation for this account. Refresh the page.',
  ),
  secondFactorAsked: say(
    'Vul de code in die uw app nu toont, of een herstelcode.',
    'Type the code that your app shows now, or a recovery code.',
  ),
  secondFactorWrong: say(
    'Aanmelden lukt niet: deze code klopt niet of is al gebruikt. Wacht op de volgende code van uw app.',
    'Signing in fails: this code is not right, or was used already. Wait for the next code of your app.',
  ),
  secondFactorNeeded: say(
    'Stel eerst een code voor het aanmelden in. Daarna kunt u verder.',
    'Set up a sign-in code first. After that you can go on.',
  ),
  stepUpNeeded: say(
    'Toon hiervoor opnieuw wie u bent: met een nieuwe code uit uw app, een toegangssleutel of via uw organisatie. Probeer het daarna opnieuw.',
    'Show once more who you are for this: with a new code of your app, a passkey or through your organisation. Then try again.',
  ),
  passkeyWrong: say(
    'Deze toegangssleutel is niet geaccepteerd. Probeer het opnieuw, of gebruik een code van uw app.',
    'This passkey was not accepted. Try again, or use a code of your app.',
  ),
  passkeyNone: say(
    'Dit account heeft geen toegangssleutels. Gebruik een code van uw app.',
    'This account has no passkeys. Use a code of your app.',
  ),
  tooManyPasskeys: say(
    'Er zijn al tien toegangssleutels. Verwijder er eerst een die u niet meer gebruikt.',
    'There are ten passkeys already. Remove one first that you no longer use.',
  ),
  factorCodeWrong: say(
    'Deze code klopt niet of is al gebruikt. Wacht op de volgende code van uw app en vul die in.',
    'This code is not right, or was used already. Wait for the next code of your app and type that.',
  ),
  factorAlreadySet: say(
    'Dit account heeft al een code voor het aanmelden. Alleen beheerders kunnen die weghalen.',
    'This account has a sign-in code already. Only administrators can take it away.',
  ),
  factorNotSet: say('Dit account heeft nog geen code voor het aanmelden.', 'This account has no sign-in code yet.'),
  factorResetWaits: say(
    'Dit verzoek wacht al op een andere beheerder.',
    'This request waits for another administrator already.',
  ),
  factorResetNotWaiting: say(
    'Er wacht geen verzoek meer. Ververs de pagina.',
    'No request waits any more. Refresh the page.',
  ),
  factorOtherEyes: say(
    'Een andere beheerder moet dit bevestigen: niet wie het heeft gevraagd, niet wie het account van die persoon aanmaakte, niet iemand wiens account die persoon aanmaakte, en niet de medewerker zelf.',
    'Another administrator has to confirm this: not the one who asked for it, nor who made that person’s account, nor anybody whose account that person made, nor the colleague themself.',
  ),
  accountClosed: say(
    'Dit account is niet in gebruik. Vraag eerst aan dat het weer actief wordt.',
    'This account is not in use. First ask for it to become active again.',
  ),
  accountDormant: say(
    `Dit account is ${String(DORMANT_DAYS)} dagen niet gebruikt en daarom gesloten. Vraag een beheerder om het weer actief te maken.`,
    `This account was not used for ${String(DORMANT_DAYS)} days and is closed for that reason. Ask an administrator to make it active again.`,
  ),
  resetOfOwn: say(
    'Uw eigen wachtwoord wijzigt u bij “Mijn account”. Bent u het vergeten? Vraag een andere beheerder.',
    'You change your own password under “My account”. Forgotten it? Ask another administrator.',
  ),
  resetNeedsAddress: say(
    'Van dit account is geen e-mailadres bekend. Geef het adres waar de uitnodiging heen kan.',
    'No e-mail address of this account is known. Give the address where the invitation can go.',
  ),
  passwordTooShort: say(
    `Dit wachtwoord is te kort. Gebruik minstens ${String(least)} tekens; een zin met spaties mag ook.`,
    `This password is too short. Use at least ${String(least)} characters; a sentence with spaces will do.`,
  ),
  passwordTooLong: say(
    `Dit wachtwoord is te lang. Gebruik hoogstens ${String(most)} tekens.`,
    `This password is too long. Use at most ${String(most)} characters.`,
  ),
  passwordNamesUser: say(
    'Dit wachtwoord is weinig meer dan de gebruikersnaam. Kies iets wat anderen niet van u weten.',
    'This password is little more than the username. Choose something that others do not know of you.',
  ),
  passwordNamesDesk: say(
    'Dit wachtwoord is weinig meer dan de naam van dit systeem. Kies iets wat hier niet mee te maken heeft.',
    'This password is little more than the name of this system. Choose something that has nothing to do with it.',
  ),
  passwordRepeats: say(
    'Dit wachtwoord herhaalt zich of telt door. Kies meer verschillende tekens of woorden.',
    'This password repeats itself or counts on. Choose more different characters or words.',
  ),
  passwordCommon: say(
    'Dit wachtwoord gebruiken veel mensen, dus anderen proberen het als eerste. Kies een ander.',
    'Many people use this password, so others try it first. Choose another one.',
  ),
  passwordUnchanged: say(
    'Dit is uw huidige wachtwoord. Kies een ander.',
    'This is your present password. Choose another one.',
  ),
  currentPasswordWrong: say(
    'Dit is niet uw huidige wachtwoord. Typ het opnieuw.',
    'This is not your present password. Type it again.',
  ),
  ...SSO_ERROR_TEXTS,
  ...CERTIFICATE_ERROR_TEXTS,
} as const satisfies Record<string, Sentences>;
