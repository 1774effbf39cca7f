import type { Threads } from "../script.ts";

/** Answers to precise questions. */
export const weekTwoEarlyReplies: Threads = {
  "wei-ling-told": [
    {
      by: "mei-hua",
      after: 0.5,
      text: "Eleven minutes!! I am happy for you. And a little for me, I have one in the shower since Thursday.",
    },
    {
      by: "marta",
      after: 5.2,
      text: "“Then check those two.” I like your manager. Is Krzysztof in Kuwait by any chance?",
    },
  ],
  "jonas-heizung": [
    { by: "kirsten", after: 1.6, text: "Three micrometres left? Now look at the floor. I keep saying it." },
    {
      by: "viktor",
      after: 3.2,
      text: "In the depot also the night knows where it is warm. Nobody writes this down, because then the day would come and sit there.",
    },
  ],
  "ana-two-hours": [
    {
      by: "elena",
      after: 3.8,
      text: "I write such letters. I would believe: “Nobody will ask you about it. If somebody does, send them to me”, with a telephone number.",
    },
    {
      by: "giulia",
      after: 5.3,
      text: "No. I believe it only when I see that the person who wrote it also does it. Do you take two hours?",
      quote: "You don't need to report anything.",
    },
    {
      by: "thabo",
      after: 20.1,
      text: "Who reads it to them? If my shift boss reads it aloud with a good voice I believe it. If it hangs on the wall I don't.",
    },
    {
      by: "ana",
      after: 24.9,
      text: "Giulia: no, I didn't take them. They are in my calendar since this morning, Tuesdays at eight.",
    },
  ],
  "tomas-two-answers": [
    {
      by: "grace",
      after: 3.5,
      text: "In the first coffee break I would put a customer. A real one. With the chairs in a circle.",
    },
    { by: "paul", after: 4.2, text: "Nothing. I'd make it twice as long and hide the projector." },
    {
      by: "ellen",
      after: 9.1,
      text: "Something broken on the table, and no explanation. Hands start by themselves.",
    },
  ],
  "liam-template": [
    {
      by: "rosa",
      after: 4.9,
      text: "I don't feel stupid. But I don't know what “click last” is, on the tablet I push and wipe. My girls too. Maybe “what did you touch last”?",
      quote: "what did you click last",
    },
    {
      by: "omar",
      after: 7.6,
      text: "Not stupid at all. One thing: “A photo from your phone is perfect”, some of our teachers share one phone in a family. “If you can” would help.",
    },
    {
      by: "moana",
      after: 9.9,
      text: "“Just reply ‘later’” is the kindest thing I've seen an IT desk write. May I take it for drains?",
    },
    {
      by: "liam",
      after: 23.2,
      text: "Sent 90 yesterday. 34 photos, 11 laters, and one “thank you Liam” with my name spelled right, which has never happened.",
    },
  ],
  "yusuf-label": [
    {
      by: "stefan",
      after: 1.2,
      text: "Begin with yourself, aloud, in front of them. For one week only you read the number to the driver, and he says if it's right. They like to catch you.",
      quote: "really it is me I don't trust",
    },
    {
      by: "akosua",
      after: 2.1,
      text: "Same as my tubes this week. What is their number called? Ours got easier when we gave it a tune. Really.",
    },
    {
      by: "gerald",
      after: 3.6,
      text: "On the radio a good skipper repeats back, and a bad one says “yes, yes”. Tell them it's what captains do. Drivers like captains.",
    },
    {
      by: "tariq",
      after: 25.4,
      text: "There is an app for exactly this. My cousin sells it, and I can get it for ten of you at half the price, until Friday only. Write to me for the link.",
    },
  ],
  "ravi-repro": [
    {
      by: "liam",
      after: 1.9,
      text: "I'd leave out 2. If I know what they wanted and what they saw, I can nearly always guess what they did. But 4 is gold, don't touch 4.",
    },
    {
      by: "daniel",
      after: 12.8,
      text: "I would leave out 4, because in our place everybody writes “it matters because I am angry”.",
    },
    {
      by: "ravi",
      after: 16.2,
      text: "So one takes 2 and one takes 4, and now I have the same four lines again :) I'll test both on Thursday and tell you.",
    },
  ],
  "anjali-first-sentence": [
    {
      by: "omar",
      after: 3.9,
      text: "ما شاء الله. I will try this sentence tomorrow with the pencil in the water. I have the mistake ready, it is real.",
    },
    {
      by: "ellen",
      after: 6.8,
      text: "Don't fake it. Students smell it. But you could teach something you half know while they're watching. The mistakes will come on their own, mine do.",
      quote: "Should I make a mistake on purpose for them to see?",
    },
  ],
  "hanna-payslip": [
    {
      by: "tobias",
      after: 1.1,
      text: "I would take out “than we thought”. Then legal has nothing to hold on to. Sonst perfekt.",
    },
    {
      by: "moana",
      after: 10.4,
      text: "Keep “than we thought”! It's the only place where somebody admits something. I'd take out the second sentence, the amount is next to it.",
    },
    {
      by: "hanna",
      after: 11.6,
      text: "Fine, they get their star. Thank you both, now skis.",
    },
  ],
  "kenji-report": [
    {
      by: "marta",
      after: 1.3,
      text: "One page. First line: what you did wrong. Second line: what they must look for, with a photograph. Then stop. In finance we write the excuse first and nobody gets to the second page.",
      quote: "how many others have this relay?",
    },
    {
      by: "viktor",
      after: 3.7,
      text: "Put the photograph. With a coin next to the relay for the size. We have similar relays in trams and without the coin I'd look for the wrong one.",
    },
    { by: "bishal", after: 4.6, text: "Sir, your boss asked a good question. My boss would ask who." },
    { by: "kenji", after: 23.4, text: "Thank you. I will write one page. With a 10 yen coin." },
  ],
  "giulia-ninety-four": [
    {
      by: "rosa",
      after: 4.4,
      text: "Cesta más pequeña, hondo falso, servilleta. Lo hacemos con la fruta del desayuno desde 2015.",
    },
    {
      by: "maya",
      after: 9.2,
      text: "Ring Signor Ricci when his two are ready. He's not sad about the basket.",
    },
    {
      by: "giulia",
      after: 47.5,
      text: "Both! Imola has a small basket with a napkin and puts two aside in a bag with R. written on it. Yesterday 11 left instead of 94. He asked if they are closing down, so now we must talk to him more.",
    },
  ],
  "carlos-precio": [
    {
      by: "marisol",
      after: 2.2,
      text: "La fibra, en la mano, con los ojos cerrados. Dos montones. Que digan ellas cuál pica. Después la balanza ya no manda.",
      quote: "pero no explica la lana",
    },
    {
      by: "hiroko",
      after: 19.2,
      text: "I would show a sweater after five years. We keep some in the collection: the cheap fibre becomes small balls. You can borrow my photographs.",
    },
    {
      by: "carlos",
      after: 98,
      text: "Sábado: ojos cerrados. Doña Felícitas acertó diez de diez, yo siete. Risas hasta el almuerzo. Nadie preguntó por el precio.",
    },
  ],
  "omar-light": [
    {
      by: "maya",
      after: 5.5,
      text: "The road. Every summer it's full of water that isn't there. I know it's hot air and I still brake.",
    },
    {
      by: "anjali",
      after: 11.7,
      text: "Put a coin in an empty cup, step back until it disappears behind the edge, a friend pours water, the coin comes back. Nobody touched it. My class 7 screams every year.",
    },
    {
      by: "omar",
      after: 46.8,
      text: "جرّبت العملة المعدنية صباح اليوم. صرخوا فعلًا! ثم قال الطالب نفسه: «والكوب ليس قديمًا». شكرًا أنجالي.",
    },
  ],
  "tobias-brief": [
    {
      by: "nadia",
      after: 3.3,
      text: "Au téléphone on dit : le non d'abord, le silence ensuite, et seulement après l'adresse utile. Si on enlève le silence, c'est froid.",
    },
    {
      by: "denise",
      after: 5.6,
      text: "Cold is when there's nothing after the no. You've got a page 2. I'd move one line of page 2 up, so they see it while they're still standing in the hallway.",
    },
    {
      by: "tobias",
      after: 25.8,
      text: "Ein Silence geht im Brief schlecht, aber ich habe einen Absatz gelassen. Mein Chef hat nichts gesagt. Das ist viel.",
    },
  ],
  "akosua-tubes": [
    {
      by: "stefan",
      after: 1.3,
      text: "Clear. The hand must move, yes. For us it's the finger on the signal. If you leave it out, the eye reads what it hopes.",
    },
    {
      by: "hiroko",
      after: 20.3,
      text: "Clear to me. Maybe add a picture of a hand, for Mr Asante's successor who is tired.",
    },
    {
      by: "akosua",
      after: 26.1,
      text: "Mr Asante signed the card.",
    },
  ],
  "moana-drains": [
    {
      by: "gerald",
      after: 16.9,
      text: "On charts we print “reported 1974, unconfirmed”. It warns and it respects. I'd call your button “Reported by neighbours”.",
    },
    {
      by: "elodie",
      after: 20,
      text: "« La carte de M. X » avec son nom, s'il veut bien. À la bibliothèque, ce qui porte un nom est rendu en meilleur état.",
    },
    {
      by: "moana",
      after: 25.4,
      text: "Went with his name. “Mr Harris's map”. He asked for “Captain”. He has never been on a boat.",
    },
  ],
};
