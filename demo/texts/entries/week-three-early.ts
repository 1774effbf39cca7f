import { said } from "../said.ts";
import type { Narration } from "../script.ts";

/** Monday and Tuesday of the third week: something that is not working yet. */
export const weekThreeEarly: readonly Narration[] = [
  {
    key: "ana-photos",
    by: "ana",
    week: 3,
    day: 1,
    at: "09:02",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: said`
      I asked the regional leads to post one photo of their stand each Friday. Three weeks in I have eleven photos and no conversation. I
      think I asked for evidence when I meant to ask for curiosity. #working-out-loud
    `,
  },
  {
    key: "liam-five-of-sixty",
    by: "liam",
    week: 3,
    day: 1,
    at: "09:50",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: "Printer PIN, two weeks on: I was ticket 5 of 60. I am now ticket 4 of 83. The new template works grand, though. The problem is the printer.",
  },
  {
    key: "grace-no-rain",
    by: "grace",
    week: 3,
    day: 1,
    at: "10:05",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: said`
      I planned for rain: in the new timetable, day two, 11 to 12, there is nothing. The new group looked at the empty hour, somebody said
      "so it is break", and they all went to their phones. I had no iron roof. I will try again with chairs outside, and without writing
      it on the timetable. #training
    `,
  },
  {
    key: "bishal-moved",
    by: "bishal",
    week: 3,
    day: 1,
    at: "06:15",
    audience: "cohort",
    kind: "surprised",
    text: said`
      Saturday night the official column went from 2.1 to 3.8. Sand. But we had already lowered the load on Friday because of the pencil. No
      damage. The shift boss bought a new pencil and put it on my desk and said nothing. #logbooks
    `,
  },
  {
    key: "tomas-silence",
    by: "tomas",
    week: 3,
    day: 1,
    at: "10:25",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: said`
      I cancelled the feedback workshop, as you know, and offered a walk instead: Thursdays at one, around the Retiro, come if you have
      something difficult to say to somebody. First Thursday: nobody. Second Thursday: one man who thought it was about fitness. We talked for
      an hour about his mother.

      I expected six people. I am unsure if I should count him as one.
    `,
  },
  {
    key: "nadia-ecoute",
    by: "nadia",
    week: 3,
    day: 1,
    at: "11:40",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: said`
      J'écoute quatre appels par jour avec mes équipes, pour les « coacher ». Depuis que je dis d'avance lesquels, ces quatre appels sont
      parfaits. Et très lents. Hier j'ai écouté un appel par erreur, le mauvais poste : formidable, drôle, pas du tout dans le script, et le
      client a dit merci deux fois. #coaching
    `,
  },
  {
    key: "mateus-first-line",
    by: "mateus",
    week: 3,
    day: 1,
    at: "14:30",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: said`
      Three weeks without "prezado cliente". I write in English today so that more people can laugh. Result: satisfaction is exactly the same,
      3.9. But the answers of the customers are longer now, they tell us things, and so each ticket takes more time, and my boss sees only the
      time. Não sei se defendo isso ou se volto ao prezado.
    `,
  },
  {
    key: "aino-roster",
    by: "aino",
    week: 3,
    day: 1,
    at: "15:15",
    audience: "circle",
    kind: "stuck",
    answers: "w3-not-working",
    text: said`
      My roster is fair. I can prove it, the bad weekends are equal to within half a day over the year. Four people asked for a transfer since
      I made it fair. Before, it was unfair and they swapped among themselves in the sauna. What do I do now, put the unfairness back?
    `,
  },
  {
    key: "lucia-february",
    by: "lucia",
    week: 3,
    day: 2,
    at: "15:00",
    audience: "self",
    kind: "stuck",
    text: said`
      No voy a llegar a febrero con este equipo. Lo escribo aquí para verlo escrito. Faltan dos personas en empaque y una de las que quedan está
      buscando otra cosa, y no se lo he preguntado porque no quiero oír que sí.
    `,
  },
  {
    key: "mei-hua-video",
    by: "mei-hua",
    week: 3,
    day: 2,
    at: "03:20",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: said`
      We made a beautiful video how to put on the clean-room suit. 6 minutes, drone shot of the building, music. New technicians watch it two
      times and then they put the left glove first. Everybody. I looked at the video again: at 3:40 the actor is left-handed. Nobody saw it in
      four months of production. #training
    `,
  },
  {
    key: "thabo-poster",
    by: "thabo",
    week: 3,
    day: 2,
    at: "05:50",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: said`
      My nephew made a poster of the "eleven drips" for the waiting place at level 9. Very nice, in colour. Now the men wait for eleven drips
      and *then* they speak about the poster. Yesterday I took it down. My nephew is a bit offended.
      #safety
    `,
  },
  {
    key: "linh-newcomer",
    by: "linh",
    week: 3,
    day: 2,
    at: "08:40",
    audience: "cohort",
    kind: "learned",
    answers: "w3-not-working",
    adapts: "idris-stand-down",
    text: said`
      Adapted from @[Idris Bello](idris) and his five-minute stand-down: we end the shift with one thing we would tell a newcomer. Day 4, and
      the night crew started answering the day crew.

      What was not working first: I asked "what was the problem tonight?" and everybody said "no problem". In Vietnamese nobody wants to be
      the one with a problem. When I changed to "what would you tell a newcomer?" they could not stop. #handover #shift-work
    `,
  },
  {
    key: "samira-pinces",
    by: "samira",
    week: 3,
    day: 2,
    at: "16:10",
    audience: "cohort",
    kind: "did",
    adapts: "minh-gloves",
    title: "Seize pinces et un générateur",
    text: said`
      Les pinces à linge de @[Minh Phạm](minh) sont arrivées à la bibliothèque. Quand le courant s'arrête, mes bénévoles n'écrivent plus, ils
      pincent, dans le noir et avec leur manteau : rouge là où un livre est sorti sans fiche, jaune là où il faut demander à quelqu'un, et une
      couleur pour chaque enfant qui ne doit pas rentrer seul.

      Quatre soirs, seize pinces. Le cahier à côté de la porte, lui, sert à poser le sac de pinces. #bénévoles
    `,
  },
  {
    key: "marisol-numbers",
    by: "marisol",
    week: 3,
    day: 2,
    at: "14:15",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: said`
      Mandamos a cada caficultor su puntaje: 83,25. Con dos decimales, para que se vea serio. La semana pasada don Evelio me preguntó qué tenía
      que hacer para el 84. Y no supe decirle. Le dije «más dulzor». Me miró como se mira a alguien de la ciudad.

      Hoy lo invité a catar. Encontró solo lo que yo no había sabido escribir: «sabe a costal». Cambió los costales. #café #calidad
    `,
  },
  {
    key: "andres-wind",
    by: "andres",
    week: 3,
    day: 2,
    at: "13:40",
    audience: "cohort",
    kind: "stuck",
    answers: "w3-not-working",
    text: said`
      The rule: at 65 km/h of wind we stop the crane. The fact: the crane operators slow down at 50, because they feel it in the seat, and
      between 50 and 65 they have to explain to the shift boss why they are slow. I wrote a new rule ("from 50 the operator decides"). Rejected: "a rule needs one number". Next meeting is on the 14th. #cranes
    `,
  },
  {
    key: "tariq-board",
    by: "tariq",
    week: 3,
    day: 2,
    at: "10:30",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: said`
      3,200 people, one noticeboard. I put a box next to it, "Write us what you think". In a month: 4 chewing-gum papers, 1 love letter (not for
      me), 2 notes with the same handwriting about the tea. So I thought nobody has anything to say.

      Then our guard told me that women do not stop there because the board is opposite the men's door. Eleven years I walk past it. #hr
    `,
  },
  {
    key: "noah-harvest",
    by: "noah",
    week: 3,
    day: 2,
    at: "04:10",
    audience: "cohort",
    text: "Late canola, 16-hour days. I read everything on the combine and answer nobody. Sorry. Back Thursday.",
  },
];
