import { said } from "../said.ts";
import type { Narration } from "../script.ts";

/** Monday to Wednesday of the first week: what are you in the middle of? */
export const weekOneEarly: readonly Narration[] = [
  {
    key: "ana-letter",
    by: "ana",
    week: 1,
    day: 1,
    at: "09:02",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w1-narrate",
    text: said`
      I am in the middle of a letter that does not want to be written. It should tell 140 shop managers that their teams may spend
      two hours a week on learning from each other. Version 4 has a paragraph about strategy in it. I put it there because I was
      afraid that somebody would ask me why.

      Version 2 was better. I don't know how to go back.
    `,
  },
  {
    key: "tomas-workshop",
    by: "tomas",
    week: 1,
    day: 1,
    at: "09:20",
    audience: "cohort",
    kind: "stuck",
    answers: "w1-narrate",
    text: said`
      Preparing a workshop on "giving difficult feedback" for 30 team leaders. I have given it nineteen times. This morning I wrote
      to six people from the first one, two years ago, and asked what they do differently. Two answered. One said the lunch was very
      good. #questions
    `,
  },
  {
    key: "kenji-relay",
    by: "kenji",
    week: 1,
    day: 1,
    at: "10:15",
    audience: "self",
    answers: "w1-narrate",
    kind: "stuck",
    text: said`
      Lift 3 at Tennoji stopped again. I know the reason and I did not write it in the report. The reason is a relay. I chose the
      cheap one in spring.
    `,
    climbed: { to: "circle", week: 1, day: 3, at: "09:48" },
  },
  {
    key: "marta-accruals",
    by: "marta",
    week: 1,
    day: 1,
    at: "11:30",
    audience: "cohort",
    kind: "did",
    answers: "w1-narrate",
    text: said`
      Day one of the close. In the middle of 61 steps. I printed the checklist for the first time in three years because I wanted to
      see how long it is. It is as long as my arm. Nobody has ever seen all of it, because everybody has only their own filter.

      I have hung it on the wall next to the coffee. I will tell you what people say. #checklists
    `,
  },
  {
    key: "liam-forty-one",
    by: "liam",
    week: 1,
    day: 1,
    at: "12:05",
    audience: "cohort",
    kind: "surprised",
    answers: "w1-narrate",
    text: said`
      Closed 41 tickets before lunch. Hero. Then I noticed they were all the same ticket: the new printer asks for a PIN and the mail
      with the PIN goes to the *old* address. So I did one thing, 41 times.

      Wrote to the printer people. They have a queue. I am ticket 5 of 60. #support
    `,
  },
  {
    key: "jonas-pruefstand",
    by: "jonas",
    week: 1,
    day: 1,
    at: "13:40",
    audience: "cohort",
    kind: "stuck",
    answers: "w1-narrate",
    text: said`
      Ich sitze vor zwei Prüfständen, die dieselbe Bremsscheibe messen und sich um 11 Mikrometer uneinig sind. Beide sind kalibriert, beide
      haben recht, sagt das Protokoll. Der Kollege aus der Nachtschicht nimmt immer den linken. Warum, habe ich ihn nie gefragt. Heute
      Abend bleibe ich länger und frage. #quality
    `,
  },
  {
    key: "mateus-fila",
    by: "mateus",
    week: 1,
    day: 1,
    at: "14:10",
    audience: "cohort",
    kind: "did",
    answers: "w1-narrate",
    text: said`
      Segunda-feira, fila com 380 chamados de maquininha. No meio de uma mudança pequena: pedi para a equipe escrever a primeira frase
      da resposta sem usar "prezado cliente". Só a primeira frase. Tem gente que ficou vinte minutos parada olhando a tela. Eu também.
    `,
  },
  {
    key: "anjali-copies",
    by: "anjali",
    week: 1,
    day: 1,
    at: "14:50",
    audience: "cohort",
    kind: "surprised",
    answers: "w1-narrate",
    text: said`
      आज कक्षा 8 की कॉपियाँ जाँच रही थी। भिन्न का जोड़: चालीस में से सत्ताईस बच्चों ने एक ही गलती की, और वह गलती मेरे बोर्ड के उदाहरण से आई है। मैंने
      जल्दी में हर बराबर रखा था, और बच्चों ने वही नियम बना लिया। कल कक्षा में पहला वाक्य यही कहूँगी: गलती मेरी थी। थोड़ा डर लग रहा है। #teaching
    `,
  },
  {
    key: "denise-board",
    by: "denise",
    week: 1,
    day: 1,
    at: "18:25",
    audience: "cohort",
    kind: "did",
    answers: "w1-narrate",
    text: said`
      In the middle of moving nine surgeries because one surgeon's flight is late. The software took four minutes. The phone calls
      took two hours and ten minutes. I am paid for the software part.

      What I did today for the first time: I wrote down who I called and in which order, and why Dr. H always comes last (he
      says no before he has listened, then he calls back and says yes). #rosters
    `,
  },
  {
    key: "yusuf-container",
    by: "yusuf",
    week: 1,
    day: 2,
    at: "08:10",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w1-narrate",
    text: said`
      A container of ceramic tiles for Mersin is in Izmit, because somebody read a 6 as a G. The somebody is me. I have been writing
      my sixes the same way since primary school. I am 44. Today I am practising. #logistics
    `,
  },
  {
    key: "grace-rain",
    by: "grace",
    week: 1,
    day: 2,
    at: "09:30",
    audience: "cohort",
    kind: "learned",
    answers: "w1-narrate",
    text: said`
      Training eight new loan officers. In the middle of the second day it rained so hard on the iron roof that nobody could hear me.
      So we sat and waited and they began to tell each other about customers who cannot pay. Forty minutes. It was the best part of
      the course, and it is not in the course.

      I am now trying to plan for rain. #field-work #training
    `,
  },
  {
    key: "thabo-boots",
    by: "thabo",
    week: 1,
    day: 2,
    at: "05:20",
    audience: "cohort",
    kind: "did",
    answers: "w1-narrate",
    text: said`
      Morning talk, level 9. Ten minutes, as I promised myself in the lobby. I asked one question only: who saw something yesterday that
      made you walk slower? Long silence. I counted the drips. At eleven drips a young man spoke about the ladder at crosscut 4. Then
      three more. We were finished in nine and a half minutes. The ladder is out of service now. #safety
    `,
  },
  {
    key: "julie-prenoms",
    by: "julie",
    week: 1,
    day: 2,
    at: "16:05",
    audience: "cohort",
    kind: "did",
    answers: "w1-narrate",
    text: said`
      Rien d'extraordinaire. Trente et une naissances ce matin, dont deux fois les mêmes jumeaux parce que le papa est revenu corriger l'orthographe.
      L'après-midi, je cherche un formulaire que la commune a renommé vendredi. Je ne l'ai pas encore trouvé.
    `,
  },
  {
    key: "camille-silence",
    by: "camille",
    week: 1,
    day: 2,
    at: "17:15",
    audience: "cohort",
    kind: "did",
    answers: "w1-narrate",
    text: said`
      Visite de 15 h, vingt-deux adolescents, dont deux endormis. Devant le métier à tisser, j'ai essayé de ne rien dire pendant une
      minute entière. J'ai compté dans ma tête. À 40 secondes, un garçon a demandé : « Pourquoi il y a un trou là ? » Je ne l'avais jamais
      vu, ce trou. Nous avons cherché ensemble pendant un quart d'heure et je n'ai pas fini la visite.

      Ma responsable trouve que j'ai un problème de gestion du temps. Elle n'a pas tort, le groupe suivant attendait dans l'escalier.
    `,
  },
  {
    key: "aisha-first-day",
    by: "aisha",
    week: 1,
    day: 3,
    at: "08:45",
    audience: "cohort",
    kind: "learned",
    answers: "w1-narrate",
    text: said`
      بدأ اليوم ثلاثة موظفين جدد. كنت أجهّز لهم عرضًا من ٤٨ شريحة، ثم سألت موظفًا بدأ قبل شهر: ماذا تتذكر من يومك الأول؟ قال: أتذكر أن أحدًا لم يقل لي أين
      أصلّي وأين آكل. حذفت اليوم ثلاثين شريحة، ومشيت معهم إلى الكافتيريا. #onboarding
    `,
  },
  {
    key: "wei-ling-212",
    by: "wei-ling",
    week: 1,
    day: 3,
    at: "03:30",
    audience: "circle",
    kind: "stuck",
    answers: "w1-narrate",
    text: said`
      The 212 payments are now 340. I found the pattern (amounts with three decimals, Kuwait) but I have not told my manager because
      I am only 80% sure. Every hour it becomes more embarrassing to say that I knew in the morning.

      Is 80% enough to speak? How do you decide?
    `,
  },
];
