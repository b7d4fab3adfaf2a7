"""Spanish: the rules of the stage ``atoms``, of what is complete in itself. See `claimgraph.temporal.language`."""

from __future__ import annotations

from typing import Final

__all__ = ["ATOMS"]

ATOMS: Final = """
NOTIME                                              -> other
OFPOD a la POD                                      -> other
el NUM m|s|f|o|j|n                                  -> other   # "el 11-M" is a name
los WEEKDAYS y WEEKDAYS                             -> other

# amounts
MOD:mod LEN:LEN                                     -> modified
LEN:LEN o más                                       -> modified mod=EQUAL_OR_MORE
LEN:LEN o menos                                     -> modified mod=EQUAL_OR_LESS
LEN:LEN aproximadamente                             -> modified mod=APPROX

# clock times
[las|la] CLOCK:clock [AMPM:ampm] [ZONE:tz]          -> clock
[las|la] CLOCK:clock OFPOD:pod [ZONE:tz]            -> clock
[las|la] CLOCK:clock OFDAWN [ZONE:tz]               -> clock ampm=AM
[las|la] NUM:h AMPM:ampm [ZONE:tz]                  -> clock
[las|la] POINT:clock AMPM:ampm [ZONE:tz]            -> clock
[las|la] NUM:h OFPOD:pod [ZONE:tz]                  -> clock
[las|la] NUM:h OFDAWN [ZONE:tz]                     -> clock ampm=AM
[el|la|las] HOUR:h                                  -> clock sure=1
a HOUR:h                                            -> clock sure=1

# days
[el] [día] DAY:day de MONTH:month                   -> date
[el] [día] DAY:day de MONTH:month [,] de YEAR:year  -> date
[el] [día] DAY:day de MONTH:month de el [año] YEAR:year -> date
[el] DAY:day de MONTH:month [,] YEAR:year           -> date
[el] DAY:day MONTH:month|MON:month                  -> date
[el] DAY:day MONTH:month|MON:month [de|,] YEAR:year -> date
[el] DAY:day - MONTH:month|MON:month - YEAR:year    -> date
[el] DAY:day de MON:month                           -> date
[el] DAY:day de MON:month de YEAR:year              -> date
MONTH:month DAY:day [de|,] YEAR:year                -> date
[el] MONTH:month                                    -> date
[el] mes de MONTH:month                             -> date
[el] MONTH:month de|, YEAR:year                     -> date
[el] mes de MONTH:month de|, YEAR:year              -> date
MONTH:month de el [año] YEAR:year                   -> date
MONTH:month YEAR:year                               -> date
[el] [año] YEAR:year                                -> date
el año NUM:n                                        -> year
[el] WEEKDAY:wd                                     -> date
este [mismo] WEEKDAY:wd                             -> date which=near
[el] WEEKDAY:wd [,] [día] DAY:day                   -> date
este WEEKDAY:wd [,] [día] DAY:day                   -> date
[el] WEEKDAY:wd [,] [el] [día] DAY:day de MONTH:month -> date
[el] WEEKDAY:wd [,] [el] [día] DAY:day de MONTH:month [,] de YEAR:year -> date
[el] WEEKDAY:wd POD:pod                             -> date
el día DAY:day                                      -> date
[el] ORD:n WEEKDAY:wd                               -> nth
YEAR:a -|/ NUM:b                                    -> range_of field=year
[los] [años] YEAR:a - NUM:b                         -> range_of field=year
DAYS:off                                            -> offset
DAYS:off [,] WEEKDAY                                -> offset
DAYS:off POD:pod                                    -> pod

# longer stretches
[la|el|este|esta] SEASON:season                     -> date
[la|el] SEASON:season de YEAR:year                  -> date
[la|el] SEASON:season de el [año] YEAR:year         -> date
[el] ORD:n trimestre                                -> quarter
[el] ORD:n trimestre fiscal                         -> quarter fiscal=1
[el] ORD:n trimestre de [el] [año] YEAR:year        -> quarter
[el] ORD:half semestre                              -> half
[la] ORD:half mitad                                 -> half
[el] año|ejercicio fiscal YEAR:year                 -> date fiscal=1
[el] ejercicio YEAR:year                            -> date fiscal=1
este|el año|ejercicio fiscal                        -> rel which=this unit=year fiscal=1
el próximo año|ejercicio fiscal                     -> rel which=next unit=year fiscal=1
el pasado|último año|ejercicio fiscal               -> rel which=last unit=year fiscal=1
los años TENS:n|NUM:n                               -> decade
los años TENS:n|NUM:n de el siglo HUNDREDS:hundreds -> decade
los DECADE:n                                        -> decade
los años DECADE:n                                   -> decade
[la] década de los [años] TENS:n|NUM:n|DECADE:n     -> decade
[la] década de los [años] TENS:n|NUM:n de el siglo HUNDREDS:hundreds -> decade
[la] década de [el] TENS:n|NUM:n                    -> decade
en los TENS:n                                       -> decade
PART:mod los [años] TENS:n|NUM:n                    -> decade
PART:mod los años TENS:n|NUM:n de el siglo HUNDREDS:hundreds -> decade
[el] siglo ROMAN:n|NUM:n                            -> century
[el] siglo ROMAN a . c [.]                          -> other
[el] siglo ROMAN:n d . c [.]                        -> century
[el] [año] NUM a . c [.]                            -> other
[el] siglo ROMAN|NUM antes de cristo                -> other
[el] [año] NUM antes de cristo                      -> other
la semana NUM:week                                  -> date
[la|el] HOLIDAY:hol                                 -> date
[la|el] HOLIDAY:hol de YEAR:year                    -> date
[la] semana santa                                   -> week_of hol=easter
el WEEKEND                                          -> weekend
los WEEKENDS                                        -> every unit=weekend

# last, this, next
[el|la] UNIT:unit pasado|pasada                     -> rel which=last
[el|la] pasado|pasada UNIT:unit                     -> rel which=last
[el|la] UNIT:unit antepasado|antepasada             -> rel which=last steps=-2
este|esta [mismo|misma] UNIT:unit                   -> rel which=this
el|la presente|actual UNIT:unit                     -> rel which=this
[el|la] UNIT:unit en curso                          -> rel which=this
[el|la] UNIT:unit actual                            -> rel which=this
lo que va de [el|la] UNIT:unit                      -> rel which=this
[el|la] próximo|próxima UNIT:unit                   -> rel which=next
[el|la] UNIT:unit próximo|próxima|entrante          -> rel which=next
[el|la] UNIT:unit que viene                         -> rel which=next
[el] pasado|último WEEKDAY:wd|MONTH:month           -> date which=last
[el|la] pasado|pasada SEASON:season|HOLIDAY:hol     -> date which=last
[el|la] WEEKDAY:wd|MONTH:month|SEASON:season|HOLIDAY:hol pasado|pasada -> date which=last
[el] pasado mes de MONTH:month                      -> date which=last
[el] pasado [día] DAY:day                           -> date which=last
[el] pasado [día] DAY:day de MONTH:month            -> date which=last
[el] pasado WEEKDAY:wd [,] [día] DAY:day [de] [MONTH:month] -> date
[el] [día] DAY:day de MONTH:month pasado            -> date which=last
[el] próximo WEEKDAY:wd|MONTH:month                 -> date which=next
[el|la] próximo|próxima SEASON:season|HOLIDAY:hol   -> date which=next
[el|la] WEEKDAY:wd|MONTH:month|SEASON:season|HOLIDAY:hol próximo|próxima -> date which=next
[el|la] WEEKDAY:wd|MONTH:month|SEASON:season|HOLIDAY:hol que viene -> date which=next
[el] próximo mes de MONTH:month                     -> date which=next
[el] próximo [día] DAY:day                          -> date which=next
[el] próximo [día] DAY:day de MONTH:month           -> date which=next
[el] próximo WEEKDAY:wd [,] [día] DAY:day [de] [MONTH:month] -> date
este MONTH:month                                    -> date which=this
este|esta|estas HOLIDAY:hol                         -> date which=near

# so much ago, later, within
hace LEN:length                                     -> shift sign=-1
hace MOD:mod LEN:length                             -> shift sign=-1
hace ADVERB LEN:length                              -> shift sign=-1
hace UNITS:unit                                     -> vague_ago
hace [muy] poco|mucho|tiempo                        -> ref value=PAST_REF
hace poco|mucho tiempo                              -> ref value=PAST_REF
desde hace LEN:length                               -> stretch which=past
desde hace MOD LEN:length                           -> stretch which=past
desde hace UNITS:unit                               -> stretch_one which=past vague=1
hacía LEN:length                                    -> shift sign=-1 base=focus
LEN:length atrás                                    -> shift sign=-1
UNITS:unit atrás                                    -> vague_ago
LEN:length después de DAYS:off                      -> shift_days sign=1
LEN:length antes de DAYS:off                        -> shift_days sign=-1
dentro de LEN:length                                -> shift sign=1
dentro de MOD:mod LEN:length                        -> shift sign=1
de aquí a LEN:length                                -> shift sign=1
en LEN:length                                       -> maybe_in
en un|el plazo de LEN:length                        -> stretch which=within
en el plazo máximo de LEN:length                    -> stretch which=within
[el|la|los|las] últimos|últimas|pasados|pasadas LEN:length -> stretch which=past
[los|las] NUM:n últimos|últimas UNITS:unit          -> stretch_one which=past
[los|las] últimos|últimas|pasados|pasadas UNITS:unit -> stretch_one which=recent vague=1
los|las próximos|próximas LEN:length                -> stretch which=next
próximos|próximas LEN:length                        -> stretch which=next
[los|las] NUM:n próximos|próximas UNITS:unit        -> stretch_one which=next
[los|las] próximos|próximas UNITS:unit              -> stretch_one which=next vague=1
los|las LEN:length siguientes                       -> stretch which=next
[el] último trimestre                               -> rel which=last unit=quarter
[el] último semestre                                -> rel which=last unit=half_year
los|las LEN:LEN                                     -> keep

# what was spoken of before
la semana de el                                     -> week_mark
ese|esa|aquel|aquella [mismo|misma] UNIT:unit       -> same
el|la mismo|misma UNIT:unit                         -> same
el|la UNIT:unit                                     -> same which=the
el|la UNIT:unit siguiente                           -> same steps=1
el|la siguiente UNIT:unit                           -> same steps=1
a el día siguiente                                  -> same steps=1 unit=day
a el UNIT:unit siguiente                            -> same steps=1
el|la UNIT:unit anterior|previo|previa              -> same steps=-1
la víspera                                          -> same steps=-1 unit=day
[a] la POD:pod siguiente                            -> same steps=1 unit=day
la madrugada siguiente                              -> same steps=1 unit=day pod=MO mod=START
la POD:pod anterior                                 -> same steps=-1 unit=day
ese|aquel [mismo] WEEKDAY:wd|MONTH:month            -> same which=that
ese|esa|aquel|aquella SEASON:season                 -> same which=that
el mismo WEEKDAY:wd|MONTH:month                     -> same which=that
el WEEKDAY:wd siguiente                             -> same which=that steps=1
el WEEKDAY:wd anterior                              -> same which=that steps=-1
esa|aquella [misma] POD:pod                         -> same
la misma POD:pod                                    -> same
esa|aquella [misma] madrugada                       -> same unit=day pod=MO mod=START
el mismo periodo|período de YEAR:year               -> same unit=quarter
el mismo periodo|período de el año pasado|anterior  -> year_ago unit=period
el mismo UNIT:unit de el año pasado|anterior        -> year_ago
entonces                                            -> same unit=any
ese|aquel momento|periodo|período                   -> same unit=any
el resto de el|la|este|esta UNIT:unit               -> rest
lo que queda de [el|la] UNIT:unit                   -> rest

# parts of the day
anoche                                              -> pod pod=NI off=-1
anteanoche|antenoche                                -> pod pod=NI off=-2
la pasada noche                                     -> pod pod=NI off=-1
la noche pasada                                     -> pod pod=NI off=-1
la pasada madrugada                                 -> pod pod=MO mod=START off=0
esta [misma] POD:pod                                -> pod off=0
esta [misma] madrugada                              -> pod pod=MO mod=START off=0
[a] media POD:pod                                   -> same unit=day which=the mod=MID
[en] la noche de el WEEKDAY:wd a el WEEKDAY         -> date pod=NI
[por|en] la POD:pod                                 -> same unit=day which=the
a|en la POD:pod                                     -> same unit=day which=the
[a] el POD:pod                                      -> same unit=day which=the
[con] las POD:pod                                   -> same unit=day which=the
[en] plena POD:pod                                  -> same unit=day which=the
OFPOD:pod                                           -> same unit=day which=the
[por|en|de] la madrugada                            -> same unit=day which=the pod=MO mod=START
de madrugada                                        -> same unit=day which=the pod=MO mod=START
madrugada                                           -> same unit=day which=the pod=MO mod=START
OFDAWN                                              -> same unit=day which=the pod=MO mod=START
de noche                                            -> same unit=day which=the pod=NI
de tarde                                            -> same unit=day which=the pod=AF

# sets
cada UNIT:unit                                      -> every quant=EVERY
cada LEN:LEN                                        -> every quant=EVERY
todos|todas los|las UNITS:unit                      -> every quant=EVERY
cada WEEKDAY:wd|MONTH:month|SEASON:season|HOLIDAY:hol|POD:pod -> every_date quant=EVERY
cada WEEKDAY:wd por la POD:pod                      -> every_date quant=EVERY
todos los WEEKDAYS:wd                               -> every_date quant=EVERY
todas las PODS:pod                                  -> every_date quant=EVERY
todos los SEASONS:season                            -> every_date quant=EVERY
todas las SEASONS:season                            -> every_date quant=EVERY
los WEEKDAYS:wd                                     -> every_date
los WEEKDAYS:wd por la POD:pod                      -> every_date
los WEEKDAYS:wd por las PODS:pod                    -> every_date
FREQ:often                                          -> often
por UNIT:unit                                       -> every
REF:value                                           -> ref
el pasado                                           -> ref value=PAST_REF
el pasado reciente                                  -> ref value=PAST_REF
el futuro                                           -> ref value=FUTURE_REF
el futuro próximo|inmediato|cercano                 -> ref value=FUTURE_REF
"""
