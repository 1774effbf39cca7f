import { said } from "../said.ts";
import type { Narration } from "../script.ts";

/** Thursday to Sunday of the first week: the part nobody sees. */
export const weekOneLate: readonly Narration[] = [
  {
    key: "idris-stand-down",
    by: "idris",
    week: 1,
    day: 5,
    at: "05:40",
    audience: "cohort",
    kind: "did",
    answers: "w1-unseen",
    title: "The five-minute stand-down",
    text: said`
      Nobody sees this part because it is at 05:25 and the office comes at eight.

      For three weeks we end the night with a stand-down. Five minutes, standing, at door 6 because it has light. Three rules:

      - Each one says one thing the morning should know. Not what was done. What they should *know*.
      - The one who started last speaks first.
      - I write it on the white board in their words and I don't correct.

      Last night: "Door 9 lies." It means the sensor says open when it is closed. Two weeks ago somebody knew this already and took it
      home with him. #handover #shift-work
    `,
  },
  {
    key: "linh-oven",
    by: "linh",
    week: 1,
    day: 4,
    at: "13:20",
    audience: "cohort",
    kind: "did",
    answers: "w1-unseen",
    text: said`
      Việc không ai thấy: trước khi bật lò hàn, tôi đặt tay lên vỏ máy số 2. Nếu còn ấm ấm như ly trà để nửa tiếng thì chạy được ngay. Nếu
      nguội hẳn thì phải chạy mười bo mạch bỏ đi trước, dù màn hình báo đã đủ nhiệt. Quy trình không viết điều này. Người mới hỏi tôi vì sao
      làm mất mười bo, tôi không giải thích được, chỉ nói: "Cứ để tay vào đi." #soldering
    `,
  },
  {
    key: "rosa-carro",
    by: "rosa",
    week: 1,
    day: 4,
    at: "15:05",
    audience: "cohort",
    kind: "did",
    answers: "w1-unseen",
    text: said`
      La parte que nadie ve: antes de repartir las plantas miro los zapatos. Quien viene con los zapatos de calle todavía puestos a las 7:50
      ha tenido mala noche o un niño malo, y ese día no le doy la quinta, que tiene las bañeras grandes. No está en ningún manual y no sé si
      debería estar. Si lo escribo, ¿alguien vendrá con los zapatos puestos a propósito?
    `,
  },
  {
    key: "hiroko-crate",
    by: "hiroko",
    week: 1,
    day: 4,
    at: "09:50",
    audience: "cohort",
    kind: "did",
    answers: "w1-unseen",
    text: "貸し出した作品が戻ってくると、箱を開ける前に必ず匂いをかぎます。湿った段ボールの匂いがしたら、その日は開けません。二十四時間、部屋に置いて待ちます。手順書には「到着後すみやかに開梱」と書いてあるので、新人はいつも不思議そうな顔をします。十年前に一度だけ急いで開けて、和紙が波打つのを見ました。そのことは、まだ誰にも話していませんでした。 #museum",
  },
  {
    key: "piotr-lock",
    by: "piotr",
    week: 1,
    day: 4,
    at: "10:35",
    audience: "network",
    kind: "did",
    answers: "w1-unseen",
    title: "Before I touch a table",
    text: said`
      The invisible step of my job: before any change to a big table I set a lock timeout. If I can't get the lock in two seconds, I want
      to fail, not to stand there with every customer queueing behind me.

      ~~~sql
      set lock_timeout = '2s';
      alter table orders add column note text;
      ~~~

      I learned it on a Friday in 2019. Our runbook says "run the migration". It doesn't say "and don't be the piano in the staircase".
      #postgres #on-call
    `,
  },
  {
    key: "maya-fridge",
    by: "maya",
    week: 1,
    day: 4,
    at: "22:15",
    audience: "cohort",
    kind: "did",
    answers: "w1-unseen",
    text: said`
      Four clinics, four vaccine fridges, one of me. Official way: read the logger each morning. What I really do: each fridge has a cup of
      frozen water in the freezer part with a coin on top. If I come back after three days and the coin is at the bottom of the ice, the
      power was out long enough to melt it, whatever the logger says. Old farmers' trick. A bloke at the pub in Marree taught me, and it has
      caught two failures the logger slept through. #vaccines
    `,
  },
  {
    key: "hanna-lund",
    by: "hanna",
    week: 1,
    day: 5,
    at: "09:15",
    audience: "cohort",
    kind: "did",
    answers: "w1-unseen",
    text: said`
      What nobody sees in payroll: on the 22nd I pay myself first, in the test system, with the strangest month I can think of. Half parental
      leave, one day of strike, a bicycle benefit, moved from Lund to Malmö in the middle. If my own payslip makes sense to my husband
      (he is a carpenter), I run the other 1,899.

      He found an error in October. #payroll
    `,
  },
  {
    key: "noah-dust",
    by: "noah",
    week: 1,
    day: 5,
    at: "15:30",
    audience: "circle",
    kind: "did",
    answers: "w1-unseen",
    text: said`
      We are five people. Two of them don't speak to each other since a thing with a truck in August. So every morning I say everything
      twice, once at each end of the scale. Nobody sees that as work. It's about forty minutes a day.
    `,
  },
  {
    key: "stefan-rot",
    by: "stefan",
    week: 1,
    day: 5,
    at: "12:20",
    audience: "cohort",
    kind: "learned",
    answers: "w1-unseen",
    text: said`
      Bevor ich ein Signal freigebe, sage ich laut, was ich sehe. Auch wenn ich allein draußen stehe. „Rot. Rot. Jetzt grün, Gleis 4." Meine
      Lehrlinge lachen im ersten Monat. Im dritten sprechen sie mit. Mein eigener Ausbilder hat es so gemacht, und der hatte es von einem,
      der einmal still war. #safety #signals
    `,
  },
  {
    key: "bishal-sound",
    by: "bishal",
    week: 1,
    day: 6,
    at: "04:45",
    audience: "cohort",
    kind: "did",
    answers: "w1-unseen",
    text: said`
      In my logbook there is a column "vibration", number from sensor. But I keep one more column in pencil, it is not official: "sound".
      I write like: *normal*, *dry*, *like a bus*. When the river brings sand, I write "dry" two days before the number moves. In eight
      years I showed this column to nobody. Now I show it to 54 people. Ok. #logbooks
    `,
  },
  {
    key: "elodie-question",
    by: "elodie",
    week: 1,
    day: 6,
    at: "17:10",
    audience: "cohort",
    kind: "learned",
    answers: "w1-unseen",
    text: said`
      Au comptoir, personne ne demande jamais ce qu'il cherche. La première question est toujours un essai. « Vous avez des livres sur le
      Portugal ? » Ça voulait dire : mon père est mort, il avait des lettres, je ne lis pas le portugais. Il faut environ trois questions
      pour y arriver, et la deuxième doit être un peu bête, sinon les gens croient que c'est un examen. La mienne : « C'est pour un voyage ? »
    `,
  },
  {
    key: "marta-wall",
    by: "marta",
    week: 1,
    day: 5,
    at: "16:40",
    audience: "circle",
    kind: "surprised",
    text: said`
      The checklist on the wall, day five. People write on it now. Somebody drew a small gravestone next to step 34. I asked who, nobody.
      Then Beata said, very quietly, that step 34 has been done by nobody since 2022 and that the system ticks it by itself.

      I have signed step 34 every month. I need to think about whom I tell this.
    `,
  },
];
