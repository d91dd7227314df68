/** The sentences of errors about signing in through an identity provider. */
import { say, type Sentences } from './sentences';

export const SSO_ERROR_TEXTS = {
  ssoOff: say(
    'Aanmelden via uw organisatie is hier niet ingesteld. Meld u aan met uw wachtwoord.',
    'Signing in through your organisation is not set up here. Sign in with your password.',
  ),
  ssoOnly: say(
    'Dit account meldt zich aan via de organisatie. Gebruik de knop daarvoor.',
    'This account signs in through the organisation. Use the button for that.',
  ),
  ssoDown: say(
    'De aanmeldpagina van uw organisatie is nu niet bereikbaar. Probeer het over een paar minuten opnieuw.',
    'The sign-in page of your organisation cannot be reached now. Try again in a few minutes.',
  ),
  ssoFailed: say(
    'Aanmelden via uw organisatie is niet gelukt. Begin opnieuw, in dit venster.',
    'Signing in through your organisation failed. Begin again, in this window.',
  ),
  ssoUnknown: say(
    'Uw organisatie kent u, maar hier hoort nog geen account bij u. Geef uw kenmerk door aan een beheerder van dit systeem.',
    'Your organisation knows you, but no account here is yours yet. Give your identifier to an administrator of this system.',
  ),
  ssoInactive: say(
    'Uw account is hier niet in gebruik. Vraag een beheerder van dit systeem om het weer actief te maken.',
    'Your account is not in use here. Ask an administrator of this system to make it active again.',
  ),
  ssoRoleUnknown: say(
    'Uw organisatie geeft u geen rol in dit systeem. Vraag de beheerder van de aanmeldgegevens daarom.',
    'Your organisation gives you no role in this system. Ask the people who keep its sign-in data for it.',
  ),
  ssoRolesContradict: say(
    'Uw organisatie geeft u meer dan één rol in dit systeem; hier heeft iedereen er één. Laat de andere weghalen.',
    'Your organisation gives you more than one role in this system; here everybody has one. Have the others removed.',
  ),
  ssoRoleOther: say(
    'Uw organisatie geeft u een andere rol dan uw account hier heeft. Vraag een beheerder welke de juiste is.',
    'Your organisation gives you another role than your account has here. Ask an administrator which is right.',
  ),
  ssoNoFactor: say(
    'Uw organisatie vroeg maar om één bewijs van wie u bent. Gebruik hier een code van uw app.',
    'Your organisation asked for one proof of who you are only. Use a code of your app here.',
  ),
  ssoLinked: say(
    'Dit account is al gekoppeld. Maak die koppeling eerst los.',
    'This account is linked already. Undo that link first.',
  ),
  ssoNotLinked: say(
    'Dit account is niet gekoppeld aan de organisatie. Ververs de pagina.',
    'This account is not linked to the organisation. Refresh the page.',
  ),
  ssoLinkWaits: say(
    'Voor dit account wacht al een koppeling op een andere beheerder.',
    'A link for this account waits for another administrator already.',
  ),
  ssoLinkNotWaiting: say(
    'Er wacht geen koppeling meer. Ververs de pagina.',
    'No link waits any more. Refresh the page.',
  ),
  ssoLinkChanged: say(
    'Hier wacht een ander kenmerk dan u zag. Ververs de pagina en vergelijk opnieuw.',
    'Another identifier waits here than you saw. Refresh the page and compare again.',
  ),
  ssoLinkTaken: say(
    'Dit kenmerk hoort al bij een ander account. Kijk na of het klopt.',
    'This identifier belongs to another account already. Check that it is right.',
  ),
  ssoLinkOfOwn: say(
    'Uw eigen account koppelt u niet zelf en maakt u niet zelf los. Vraag een andere beheerder.',
    'You neither link your own account nor undo its link. Ask another administrator.',
  ),
  ssoLastAdministrators: say(
    'Zonder deze koppeling kunnen geen twee beheerders meer aanmelden die elkaars aanvragen mogen bevestigen.',
    'Without this link no two administrators could sign in who may confirm what the other one asks.',
  ),
  ssoOtherEyes: say(
    'Een andere beheerder moet deze koppeling bevestigen: niet wie erom vroeg, niet wie het account van die persoon aanmaakte, niet iemand wiens account die persoon aanmaakte, en niet de medewerker zelf.',
    'Another administrator has to confirm this link: not the one who asked for it, nor who made that person’s account, nor anybody whose account that person made, nor the colleague themself.',
  ),
} as const satisfies Record<string, Sentences>;
