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
    # Persian and Dari: one is written much like the other, so both are heard in the same words.
    "fa": {
        "food": """
            غذا ~ ندار*, غذا ~ خانه نیست, غذا* ~ تمام شد*, غذا تمام, بدون غذا, نان ندار*,
            خوراک ندار*, خوراکی ندار*, چیزی برای خوردن, هیچ چیز برای خوردن, چیزی ~ نخورد*,
            غذا نخورد*, پول ~ غذا ندار*, نمیتوان* ~ غذا ~ بخر*, گرسنه*, گشنه*, گرسنگی*,
            شیر خشک ندار*, پوشک ندار*
        """,
        "medicine": """
            دارو ~ ندار*, داروی ~ ندار*, دارویم ~ تمام, دارو* ~ تمام, بدون دارو*, دوا ~ ندار*,
            دوایم ~ تمام, دوا ~ تمام, بدون دوا, بدون دوایم, قرص* ~ تمام شد*,
            پول ~ دارو* ~ ندار*, پول دوا ندار*, نمیتوان* ~ دارو* ~ بخر*, نمیتوان* دارو* ~ بخر*,
            نمیتوان* ~ دوا* ~ بخر*, انسولین ~ ندار*, انسولین* ~ تمام, بدون انسولین
        """,
        "eviction": """
            از خانه ~ بیرون, بیرونمان میکن*, بیرونم میکن*, بیرون ~ میانداز*, بیرون ~ میکنند,
            ما را بیرون, مرا بیرون, تخلیه, از خانه ~ میکشند, از خانه ~ اخراج, بیخانمان*,
            بی خانمان*, بیسرپناه*, بی سرپناه*, سرپناه ندار*, خانه ~ از دست مید*,
            آپارتمان* ~ از دست مید*, جایی برای زندگی ندار*, جای ~ بودوباش ندار*,
            جایی برای خواب*, جای خواب ندار*, در خیابان میخواب*, در سرک میخواب*, در کوچه میخواب*
        """,
        "electricity": """
            برق* ~ قطع*, قطع ~ برق, برق ندار*, بدون برق, برق ~ خانه نیست, بی برق, گرمایش ندار*,
            بدون گرمایش, گرمایش ~ قطع*, شوفاژ* ~ قطع*, مرکزگرمی ندار*
        """,
        "violence": """
            کتکم میزن*, کتک میزن*, کتک میخور*, کتک زد*, مرا میزن*, من را میزن*, منو میزن*,
            مرا زد, من را زد, مرا ~ لت, لت و کوب*, لت میکن*, بچه* ~ را میزن*, اطفال* ~ را میزن*,
            خشونت*, تهدیدم*, تهدید میکن*, تهدید کرد*, تهدید به, تجاوز جنسی, مورد تجاوز,
            به من تجاوز, از شوهرم میترس*, از همسرم میترس*, شوهرم ~ میترسم, از جانم میترس*,
            جانم در خطر*, مرا میکش*, من را میکش*, مرا ~ بکشد, من را ~ بکشد, خفهام, خفه ام,
            خفه میکن*
        """,
        "life": """
            خودکشی*, خود کشی, خودم را بکش*, خودم را میکش*, خودمو بکش*, نمیخواهم زنده*,
            نمیخواهم زندگی, نمیخوام زنده*, میخواهم بمیر*, میخوام بمیر*, کاش میمرد*, آرزوی مرگ,
            مرگ بهتر*, از زندگی سیر*
        """,
    },
    "so": {
        "food": """
            cunto ma ~ hay*, cunno ma ~ hay*, raashin ma ~ hay*, ma hay* ~ cunto,
            ma hay* ~ cunno, ma hay* ~ raashin, ma lihin ~ cunto, ma lihi ~ cunto,
            cunto ~ ma lihi*, wax aan cuno ma, wax aan cunno ma, wax ~ cunno ma hay*,
            wax ~ la cuno ma, cunto la'aan, raashin la'aan, cunto la aan, cuntadii ~ dhammaa*,
            raashinkii ~ dhammaa*, lacag ~ cunto ma, cunto ~ ma iibsan kar*, gaajo*, gaajays*,
            gaajoon*, xafaayad ma ~ hay*
        """,
        "medicine": """
            daawo ma ~ hay*, dawo ma ~ hay*, dawooyin ma ~ hay*, ma hay* ~ daawo*,
            ma hay* ~ dawo*, ma lihi ~ daawo*, daawo la'aan, dawo la'aan, daawadii* ~ dhammaa*,
            dawadii* ~ dhammaa*, daawadayda ~ dhammaa*, dawadayda ~ dhammaa*,
            ma iibsan kar* ~ daawo*, ma iibsan kar* daawad*, ma iibsan kar* dawad*,
            daawo ~ ma iibsan kar*, daawada ~ ma iibsan kar*, dawada ~ ma iibsan kar*,
            lacag ~ daawo ma, insulin ma ~ hay*, insuliin ma ~ hay*, insulin* ~ dhammaa*
        """,
        "eviction": """
            guriga ~ la iga saar*, guriga ~ la naga saar*, guriga ~ nalaga saar*,
            guriga ~ layga saar*, guriga ~ iga saar*, guriga ~ naga saar*,
            guriga ~ la iga eryay*, guriga ~ naga eryay*, la iga eryay*, guri la'aan,
            hoy la'aan, hoylaawe*, guri ma lihi*, guri ma hay*, meel aan ku noolaad* ma,
            meel aan seexd* ma, meel ~ seexan* ma hay*, bannaanka ~ seexd*, banaanka ~ seexd*,
            waddada ~ seexd*, gurigayga ~ waay*
        """,
        "electricity": """
            koronto ma ~ hay*, koronto ma jirt*, korontada ~ ga jar*, korontadii ~ ga jar*,
            korontada ~ jar*, korontadii ~ jar*, korontada ~ goy*, korontada ~ ga goy*,
            laydhka ~ ga jar*, laydhka ~ la jar*, laydh ma ~ hay*, koronto la'aan, laydh la'aan,
            danab la'aan, kulaylka ~ dam*, kuleyl ma ~ hay*, kululayn la'aan
        """,
        "violence": """
            i garaac*, i gara'*, na garaac*, carruurta ~ garaac*, caruurta ~ garaac*, i dilaa*,
            i dilay*, i diley*, i dileen, i dilo, i laayo, i laayay, i feeray*, rabshad*,
            gacan ka hadal*, dhibaatayn jireed*, tacaddi*, i hanjab*, ii hanjab*, noo hanjab*,
            hanjabaad*, handad*, kufsi*, i kufsaday, i kufsad*, ka baqayaa ninkayga,
            ka baqaa ninkayga, ninkayga ~ ka baq*, ka cabsanayaa ninkayga, ninkayga ~ ka cabs*,
            nolashayda ~ ka baq*, naftayda ~ baq*, i ceejiy*
        """,
        "life": """
            is dilo, is dili*, isdilo, isdili*, is dilaa*, isdilaa*, naftayda ~ dilo,
            nafta ~ iska qaad*, ma rabo inaan noolaad*, ma doonayo inaan noolaad*,
            rabaa inaan dhint*, doonayaa inaan dhint*, nolosha ~ ka daal*
        """,
    },
    "ti": {
        "food": """
            መግቢ ~ የብለይን, መግቢ ~ የብልናን, መግቢ ~ የለን, ዝብላዕ ~ የለን, ዝብላዕ ~ የብለይን, ዝብላዕ ~ የብልናን,
            ዝበልዖ ~ የብለይን, እንበልዖ ~ የብልናን, ንበልዖ ~ የብልናን, መግቢ ~ ተወዲኡ*, መግቢ ~ ወዲእና, መግቢ ~ ወዲአ,
            ብዘይ መግቢ, መግቢ ~ ክገዝእ ኣይክእል*, ንመግቢ ~ ገንዘብ የብለይን, ንመግቢ ~ ገንዘብ የብልናን, ጥሜት, ጠምየ*, ጠሚና*,
            ጠምዮም*, ጠሚኖም*, ጠምዩ*, ይጠምዩ*, ጥሙያት, ኣይበላዕኩን, ኣይበላዕናን, ዳይፐር ~ የብለይን
        """,
        "medicine": """
            መድሃኒት ~ የብለይን, መድሃኒት ~ የብልናን, መድሃኒተይ ~ ተወዲኡ*, መድሃኒት ~ ተወዲኡ*, መድሃኒት ~ ወዲአ,
            መድሃኒተይ ~ ወዲአ, ብዘይ መድሃኒት*, መድሃኒት ~ ክገዝእ ኣይክእል*, መድሃኒተይ ~ ክገዝእ ኣይክእል*,
            ንመድሃኒት ~ ገንዘብ የብለይን, ኢንሱሊን ~ የብለይን, ኢንሱሊን ~ ተወዲኡ*, ብዘይ ኢንሱሊን
        """,
        "eviction": """
            ካብ ገዛ* ~ ኣውጺኦም*, ካብ ገዛ* ~ ከውጽኡ*, ካብ ገዛ* ~ የውጽኡ*, ካብ ገዛ* ~ ኣባሪ*, ካብ ገዛ* ~ ኣባረ*,
            ካብ ገዛ* ~ ሰጒጎም*, ካብ ገዛ* ~ ሰጒጉ*, ካብ ገዛ* ~ ክሰጉ*, ካብ ገዛ* ~ ክንባረር, ካብ ገዛ* ~ ክባረር,
            ገዛ ~ የብለይን, ገዛ የብልናን, መንበሪ ~ የብለይን, መንበሪ ~ የብልናን, መሕደሪ ~ የብለይን, መዕቆቢ የብለይን,
            ዝነብረሉ ~ የብለይን, ዝድቅሰሉ ~ የብለይን, ኣብ ጎደና ~ እድቅስ*, ኣብ ጎደና ~ ይድቅስ*, ኣብ ደገ ~ ይድቅስ*,
            ኣብ ደገ ~ እድቅስ*, ኣብ ጎደና ~ ይነብር*
        """,
        "electricity": """
            መብራህቲ ~ ጠፊኡ*, መብራህቲ ~ ተቖሪጹ*, መብራህቲ ~ ተቆሪጹ*, መብራህቲ ~ ቆሪጾም*, መብራህቲ ~ ክቖርጹ*,
            መብራህቲ ~ የብልናን, መብራህቲ ~ የብለይን, መብራህቲ የለን, ብዘይ መብራህቲ, ኤሌክትሪክ ~ ተቖሪጹ*, ኤሌክትሪክ ~ ተቆሪጹ*,
            ኤሌክትሪክ ~ ክቖርጹ*, ኤሌክትሪክ ~ ቆሪጾም*, ኤሌክትሪክ ~ የብልናን, ኤሌክትሪክ የለን, ብዘይ ኤሌክትሪክ, መሙቂ ~ የብልናን,
            መሞቂ ~ የብልናን, መውዓዪ ~ የብልናን, መሞቂ የለን
        """,
        "violence": """
            ይሃርመኒ*, ትሃርመኒ*, ሃሪሙኒ*, ሃሪማትኒ, ይወቕዓኒ*, ይወቅዓኒ*, ወቒዑኒ*, ወቂዑኒ*, ትወቕዓኒ*, ንደቀይ ~ ይወቕዕ*,
            ንደቀይ ~ ይሃርም*, ንቆልዑ ~ ይሃርም*, ዓመጽ*, ጎነጽ*, የፈራርሃኒ*, ኣፈራሪሁኒ*, ኣፈራርሁኒ*, ምፍርራህ, ከም ዝቐትለኒ,
            ከምዝቐትለኒ, ክቐትለኒ*, ክቀትለኒ*, ይቐትለኒ*, ዓሚጹኒ*, ደፊሩኒ*, ሰብኣየይ ~ እፈርህ*, ሰብኣየይ ~ ይፈርህ*,
            ንህይወተይ ~ እፈርህ*, ንህይወተይ ~ ይፈርህ*, ሓኒቑኒ*
        """,
        "life": """
            ነብሰይ ክቐትል*, ነብሰይ ክቀትል*, ነብሰይ ከጥፍእ*, ነፍሰይ ከጥፍእ*, ርእሰይ ከጥፍእ*, ህይወተይ ከጥፍእ*,
            ክነብር ኣይደልን*, ምንባር ኣይደልን*, ክመውት ~ ደል*, ክመውት ~ ይደሊ*, ክመውት እደሊ*, ሞት ይሕሸኒ, ምንባር ጸሊአ*,
            ነብሰ ቅትለት
        """,
    },
    "uk": {
        "food": """
            немає ~ їж*, нема ~ їж*, немає ~ продуктів, нема ~ продуктів, без їжі,
            їжа ~ закінчи*, закінчи* ~ їжа, закінчи* ~ продукти, нічого ~ їсти, нема чого їсти,
            немає чого їсти, не маю ~ їжі, не маємо ~ їжі, не маю що їсти, не маємо що їсти,
            грошей на їжу, грошей ~ продукти, не можу ~ купити ~ їж*, не можемо ~ купити їж*,
            голодн*, голодує*, голодую*, голоду, не їли, не їв, не їла, немає підгузк*,
            нема підгузк*, немає памперс*, нема памперс*
        """,
        "medicine": """
            немає ~ ліків, нема ~ ліків, без ліків, закінчи* ~ ліки, ліки ~ закінчи*,
            не маю ~ ліків, не можу ~ купити ~ ліки, грошей на ліки, грошей ~ ліки,
            немає ~ медикаментів, закінчи* ~ таблетки, таблетки ~ закінчи*, немає ~ інсулін*,
            нема ~ інсулін*, без інсулін*, закінчи* ~ інсулін, інсулін ~ закінчи*
        """,
        "eviction": """
            виселя*, виселен*, вижен* ~ з, виганя* ~ з, вигнал* ~ з, викида* ~ з квартир*,
            викида* ~ на вулицю, викин* ~ на вулицю, бездомн*, безхатьк*, ніде ~ жити,
            ніде ночувати, ніде спати, не маю де жити, не маємо де жити, не маю де спати,
            сплю на вулиці, спимо на вулиці, ночую на вулиці, ночуємо на вулиці,
            втрача* ~ житло, втрати* ~ житло, втрати* ~ квартир*, втрача* ~ квартир*,
            даху над головою
        """,
        "electricity": """
            відключ* ~ світло, відключ* ~ електр*, світло ~ відключ*, електр* ~ відключ*,
            вимкн* ~ світло, вимкн* ~ електр*, вимика* ~ електр*, немає світла, нема світла,
            без світла, немає ~ електр*, нема ~ електр*, без електр*, без опалення,
            немає опалення, нема опалення, відключ* ~ опалення, відключ* ~ газ
        """,
        "violence": """
            б'є мене, мене б'є, б'є нас, бив мене, мене бив, побив мене, мене побив*,
            побила мене, вдарив мене, мене вдарив, вдарила мене, б'є ~ дит*, б'є ~ дітей,
            насильств*, насилля, знуща*, погрожу*, погроз*, зґвалт*, згвалт*, вб'є мене,
            мене вб'є, убити мене, вбити мене, боюся ~ чоловіка, боюсь ~ чоловіка,
            боюся за ~ життя, боюсь за ~ життя, душив мене, душить мене
        """,
        "life": """
            самогуб*, суїцид*, накласти на себе руки, вбити себе, убити себе, вб'ю себе,
            покінчити з життям, покінчити з собою, не хочу жити, не хочеться жити, хочу померти,
            хочу вмерти, немає сенсу жити, нема сенсу жити
        """,
    },
    "fi": {
        "food": """
            ei ~ ruokaa, ruoka ~ loppu*, ruuat ~ loppu*, ruoat ~ loppu*, ilman ruokaa,
            ei ~ mitään syötävää, ei ~ syötävää, ei ~ rahaa ruokaan, ei ~ varaa ruokaan,
            ei ~ varaa ostaa ruokaa, en voi ostaa ruokaa, emme voi ostaa ruokaa, nälkä*, nälän*,
            nälis*, nälkiin*, en ole syönyt, emme ole syöneet, ei ~ vaippoja
        """,
        "medicine": """
            ei ~ lääkettä, ei ~ lääkkeitä, ei ~ lääkitystä, lääke ~ loppu*, lääkkeet ~ loppu*,
            lääkkeeni ~ loppu*, lääkitys ~ loppu*, ilman lääke*, ilman lääkk*, ilman lääkitys*,
            ei ~ varaa lääkk*, ei ~ rahaa lääkk*, en voi ostaa lääkk*, en voi ostaa lääke*,
            ei ~ varaa ostaa lääkk*, insuliini* ~ loppu*, ei ~ insuliinia, ilman insuliinia
        """,
        "eviction": """
            häätö*, häädö*, häädet*, asunnoton*, asunnottom*, asunnottomaksi, koditon*,
            kodittom*, menetä* ~ asun*, menettää ~ asun*, menettäm* ~ asun*, menetimme ~ asun*,
            menetin ~ asun*, menetä* ~ kodin, menetä* ~ koti*, heitetään ulos, heitettiin ulos,
            joudu* ~ kadulle, ei ~ paikkaa missä asua, ei ~ paikkaa asua, ei ~ paikkaa nukkua,
            nukun ulkona, nukumme ulkona, nukun autossa, nukumme autossa
        """,
        "electricity": """
            sähkö* ~ katkais*, sähkö* ~ katkaist*, katkais* ~ sähkö*, sähkö* ~ katkea*,
            sähkö* ~ poikki, ei ~ sähköä, ei ~ sähköjä, ilman sähköä, sähkönjakelu ~ keskey*,
            ei ~ lämmitystä, ilman lämmitystä, ei ~ lämpöä, lämmitys ~ katkais*
        """,
        "violence": """
            lyö minua, löi minua, lyönyt minua, hakkaa minua, hakkasi minua, minua ~ lyö,
            lyö mua, löi mua, hakkaa mua, lyö ~ lapsi*, lyö ~ lasta*, pahoinpi*, väkival*,
            uhkail*, uhkaa minua, uhkaa mua, uhkaa tappaa, uhkasi tappaa, tappaa minut, raiska*,
            kurista*, kuristi*, pelkään ~ miestäni, pelkään ~ vaimoani, pelkään ~ puolisoani,
            pelkään henkeni*, pelkään olla kotona
        """,
        "life": """
            itsemurh*, itsetuho*, tappaa itseni, tapan itseni, en halua elää,
            en halua enää elää, en jaksa elää, en jaksa enää elää, haluan kuolla,
            haluaisin kuolla, päättää päiväni
        """,
    },
}
