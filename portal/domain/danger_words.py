"""The words of danger in each language, for `danger`: phrases parted by commas.

A star stands for any ending, a tilde for up to three words in between.
"""

WORDS: dict[str, dict[str, str]] = {
    "sv": {
        "food": """
            ingen mat, ingen ~ mat, inget att äta, ingenting att äta, inte råd ~ mat,
            har inte ~ mat, inga pengar ~ mat, kan inte köpa mat, slut på mat, maten ~ slut,
            utan mat, svälter, hungrig*, inte ätit, inga blöjor, inga pengar ~ blöjor,
            ingen ersättning till bebis*
        """,
        "medicine": """
            ingen medicin, inga mediciner, inte råd ~ medicin*, har inte ~ medicin kvar,
            inte ~ hämta ut ~ medicin*, kan inte köpa medicin*, inga pengar ~ medicin*,
            slut på medicin*, slut på insulin, medicinen ~ slut, mina mediciner ~ slut,
            utan medicin*, utan insulin, insulinet ~ slut, utan mina mediciner,
            utan min medicin
        """,
        "eviction": """
            vräk*, avhys*, hemlös*, förlora* ~ lägenhet*, förlora* ~ bostad*, kasta* ut,
            slängs ut, ingenstans att bo, ingenstans att sova, sover ute, sover i bilen,
            bor på gatan
        """,
        "electricity": """
            stäng* av ~ elen, stäng* av ~ strömmen, elen ~ avstängd, elen ~ avstängt,
            elen avstängs, strömmen ~ avstängd, avstängd el, avstängning av el*, ingen el,
            ingen ström, utan el, utan ström, ingen värme, utan värme, elen stängs,
            strömmen stängs
        """,
        "violence": """
            slår mig, slog mig, slagit mig, slår ~ barn*, slog ~ barn*, misshandl*, våld,
            våldet, våldsam*, våldta*, våldtog, hedersvåld, hotar mig, hotat mig, hotade mig,
            hotar ~ barn*, hotad, hot mot mig, rädd för min, rädd för mitt liv,
            rädd att vara hemma, strypt*, knivhot*, döda mig, dödar mig
        """,
        "life": """
            ta mitt liv, ta livet av mig, tar livet av mig, vill inte leva, orkar inte leva,
            vill dö, självmord*, suicid*, inte vill leva, inte orkar leva
        """,
    },
    "en": {
        "food": """
            no food, nothing to eat, not afford ~ food, can't afford ~ food,
            cannot afford ~ food, out of food, without food, no money ~ food, starving,
            hungry, not eaten, haven't eaten, no diapers
        """,
        "medicine": """
            no medicine*, no medication*, not afford ~ medic*, can't afford ~ medic*,
            cannot afford ~ medic*, out of ~ medic*, without ~ medic*, no money ~ medic*,
            no insulin, out of insulin, without insulin
        """,
        "eviction": """
            evict*, homeless, lose ~ apartment, lose ~ home, losing ~ home,
            losing ~ apartment, thrown out, throw us out, throw me out, kicked out,
            nowhere to live, nowhere to sleep, sleeping outside, sleep outside
        """,
        "electricity": """
            no electricity, no power, no heating, without electricity, without power,
            without heating, electricity ~ cut*, power ~ cut off, cut* off ~ electricity,
            cut* ~ electricity, electricity ~ off, turn* off ~ electricity,
            turn* off ~ power, power ~ turned off
        """,
        "violence": """
            hits me, hit me, beats me, beat me, beating me, hits ~ child*, abuse*, abusive,
            violence, violent, threatens me, threatened me, threatening me, rape*,
            afraid of my, scared of my, kill me, strangle*, afraid to be at home,
            afraid for my life
        """,
        "life": """
            kill myself, end my life, take my life, suicid*, want to die, not want to live,
            don't want to live, no reason to live
        """,
    },
    "ar": {
        "food": """
            لا يوجد ~ طعام, ليس لدي ~ طعام, ليس عندي ~ طعام, ليس لدينا ~ طعام, لا يوجد ~ اكل,
            ما عندي ~ اكل, ما عندنا ~ اكل, ما في اكل, ما عندي ~ طعام, بدون طعام, بدون اكل,
            بلا طعام, جائع*, جوعان*, جوعانين, جوع, شراء طعام, لم ناكل, لم اكل, ما اكلنا,
            نفد ~ طعام, خلص ~ اكل, حفاضات
        """,
        "medicine": """
            لا يوجد ~ دواء, ليس لدي ~ دواء, ليس عندي ~ دواء, ما عندي ~ دواء, ما عندي ~ دوا,
            ما في دواء, بدون دواء, بدون دوائي, بدون ادويه, بلا دواء, نفد ~ دواء, نفد دوائي,
            خلص ~ دواء, خلص ~ دوا, شراء ~ دواء, شراء دوائي, ثمن ~ دواء, انسولين
        """,
        "eviction": """
            طردنا, طردوني, طردونا, سيطردون*, يطردون*, طرد ~ بيت, طرد ~ منزل, طرد ~ شقه,
            اخلاء, بلا ماوي, بدون ماوي, مشرد*, بدون سكن, بلا سكن, نخسر ~ شقه, افقد ~ شقه,
            انام في شارع
        """,
        "electricity": """
            قطع* ~ كهرباء, يقطعون ~ كهرباء, سيقطعون ~ كهرباء, انقطعت ~ كهرباء,
            كهرباء ~ مقطوعه, بدون كهرباء, بلا كهرباء, لا توجد كهرباء, لا يوجد كهرباء,
            ما في كهرباء, ما عندنا كهرباء, بدون تدفئه, بلا تدفئه, لا توجد تدفئه
        """,
        "violence": """
            يضربني, ضربني, تضربني, ضربتني, يضربنا, يضرب ~ اطفال*, يضرب ~ اولاد*, يهددني,
            هددني, يهددنا, تهددني, تهديد, عنف, عنيف, اغتصب*, اغتصاب, خائفه من زوجي,
            اخاف من زوجي, خايفه من زوجي, خائف علي حياتي, خائفه علي حياتي, يقتلني, سيقتلني,
            خنقني, يخنقني
        """,
        "life": """
            انتحار, انتحر, اقتل نفسي, انهي حياتي, لا اريد ان اعيش, لا اريد العيش,
            اريد ان اموت, اتمني الموت, ما بدي اعيش, بدي موت
        """,
    },
}
