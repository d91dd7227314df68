/** The sentences of errors about codes, messages and print runs. */
import { say, type Sentences } from './sentences';

export const DISPATCH_ERROR_TEXTS = {
  codeWrong: say(
    'Deze code klopt niet. Controleer de code in de brief.',
    'This code is wrong. Check the code in the letter.',
  ),
  codeExpired: say('Deze code is verlopen. Vraag een nieuwe code aan.', 'This code has expired. Ask for a new one.'),
  codeUsed: say('Deze code is al gebruikt.', 'This code has already been used.'),
  codeSuperseded: say(
    'Er is een nieuwere code verstuurd. Gebruik de laatste brief.',
    'A newer code has been sent. Use the latest letter.',
  ),
  codeLocked: say(
    'Er is te vaak een verkeerde code ingevoerd. Vraag een nieuwe code aan.',
    'Too many wrong codes were entered. Ask for a new code.',
  ),
  codeRevoked: say(
    'Deze code is ingetrokken. Neem contact op met Z login.',
    'This code was taken back. Contact Z login.',
  ),
  tooManyWrongCodes: say(
    'Er is vanaf deze plek te vaak een verkeerde code ingevoerd. Probeer het over een uur opnieuw.',
    'Too many wrong codes were entered from this place. Try again in an hour.',
  ),
  receiverNotNamed: say(
    'Niveau EH4 vraagt wie de code ontvangt. Geef achternaam en geboortedatum van de ontvanger mee.',
    'Level EH4 asks who receives the code. Give surname and birth date of the receiver.',
  ),
  receiverOther: say(
    'Wie de code ontving, is niet de persoon voor wie de code is. Neem contact op met Z login.',
    'The code was received by somebody else than the person it is for. Contact Z login.',
  ),
  reissueTooSoon: say(
    'Er is net een code voor deze persoon klaargezet. Wacht tot het genoemde moment, of tot blijkt dat de verzending mislukt.',
    'A code for this person was prepared just now. Wait until the moment named, or until it turns out not to arrive.',
  ),
  codePlaceOther: say(
    'De code gaat intussen ergens anders heen dan op uw scherm stond. Open het venster opnieuw en controleer het adres.',
    'The code goes to another place by now than the one on your screen. Open the dialog again and check the address.',
  ),
  addressCameBack: say(
    'Een brief aan dit adres kwam terug. Corrigeer het adres, of leg vast waarom het toch klopt.',
    'A letter to this address came back. Correct the address, or record why it is right all the same.',
  ),
  dispatchNotInTray: say(
    'Deze verzending wacht niet meer op u. Ververs de pagina.',
    'This message does not wait for you any more. Reload the page.',
  ),
  dispatchNotSent: say(
    'Alleen wat verzonden is, kan terugkomen. Ververs de pagina.',
    'Only what was sent can come back. Reload the page.',
  ),
  nothingToAsk: say(
    'Een van de gekozen punten speelt niet meer. Open het venster opnieuw en kies wat u de klant vraagt.',
    'One of the chosen points no longer applies. Open the dialog again and choose what to ask the customer.',
  ),
  letterMasked: say(
    'In deze brief staan gegevens van personen die voor u zijn afgeschermd. Kies eerst bij hen Toon.',
    'This letter holds data of people that are masked to you. Choose Show beside them first.',
  ),
  messageNotDrawn: say(
    'De brief wordt nog gemaakt. Probeer het over een paar seconden opnieuw.',
    'The letter is still being made. Try again in a few seconds.',
  ),
  templateProblem: say(
    'Dit sjabloon mist iets dat de klant moet weten, of noemt iets dat er niet is. Verbeter wat wordt aangewezen.',
    'This template misses something that the customer must know, or names something that is not there. Mend what is pointed out.',
  ),
  textNotPrintable: say(
    'Dit kan niet in een brief worden geprint: {text}. Leg naam en adres in Latijnse letters vast, of schrijf de tekst anders.',
    'The letter cannot print this: {text}. Record name and address in Latin letters, or word the text differently.',
  ),
  templateChanged: say(
    'Een collega heeft dit sjabloon intussen gewijzigd. Ververs de pagina en breng uw wijziging opnieuw aan.',
    'A colleague changed this template meanwhile. Reload the page and make your change again.',
  ),
  nothingToPrint: say('Er wachten nu geen brieven.', 'No letters are waiting now.'),
  printOtherEyes: say(
    'Deze brieven horen bij zaken waaraan u hebt gewerkt. Laat een andere teamleider ze printen.',
    'These letters belong to cases that you worked on. Ask another supervisor to print them.',
  ),
  printRunOfOther: say(
    'Deze printrun is van een collega. Alleen wie de printrun maakte, kan die printen.',
    'This print run is a colleague’s. Only the colleague who made it can print it.',
  ),
  printRunNotReady: say(
    'Deze printrun wordt nog gemaakt, of is al geprint. Een printrun kan één keer worden geopend.',
    'This print run is still being made, or was printed before. A print run can be opened once.',
  ),
  printRunNotRead: say('Print de brieven eerst.', 'Print the letters first.'),
  printRunClosed: say(
    'Deze printrun is al afgesloten. Ververs de pagina.',
    'This print run is closed. Reload the page.',
  ),
  letterNotInRun: say(
    'Deze brief zit niet in deze printrun, of de code erin is vervallen. Scan de streepjescode van de brief opnieuw.',
    'This letter is not in this print run, or its code is void. Scan the bar code of the letter again.',
  ),
  letterNotRegistered: say(
    'Deze brief gaat met gewone post: er hoort geen sticker op.',
    'This letter goes by ordinary post: no sticker belongs on it.',
  ),
  trackNumberInvalid: say(
    'Dit is geen nummer van aangetekende post. Scan de sticker opnieuw.',
    'This is no number of registered post. Scan the sticker again.',
  ),
  trackNumberTaken: say(
    'Deze sticker zit al op een andere brief. Gebruik een nieuwe sticker.',
    'This sticker is on another letter already. Use a new one.',
  ),
  trackNumbersMissing: say(
    'Scan eerst de sticker van elke aangetekende brief.',
    'First scan the sticker of each registered letter.',
  ),
} as const satisfies Record<string, Sentences>;
