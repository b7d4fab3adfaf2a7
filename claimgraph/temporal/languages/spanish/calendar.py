"""Spanish: weekdays, months, seasons, the units of time, and words for days."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.vocabulary import Words

__all__ = ["CALENDAR"]

CALENDAR: Final[Words] = {
    "WEEKDAY": {
        0: ["lunes"],
        1: ["martes"],
        2: ["miércoles"],
        3: ["jueves"],
        4: ["viernes"],
        5: ["sábado"],
        6: ["domingo"],
    },
    "WEEKDAYS": {
        0: ["lunes"],
        1: ["martes"],
        2: ["miércoles"],
        3: ["jueves"],
        4: ["viernes"],
        5: ["sábados"],
        6: ["domingos"],
    },
    "MONTH": {
        1: ["enero"],
        2: ["febrero"],
        3: ["marzo"],
        4: ["abril"],
        5: ["mayo"],
        6: ["junio"],
        7: ["julio"],
        8: ["agosto"],
        9: ["septiembre", "setiembre"],
        10: ["octubre"],
        11: ["noviembre"],
        12: ["diciembre"],
    },
    "SEASON": {"SP": ["primavera"], "SU": ["verano"], "FA": ["otoño"], "WI": ["invierno"]},
    "SEASONS": {"SP": ["primaveras"], "SU": ["veranos"], "FA": ["otoños"], "WI": ["inviernos"]},
    "UNIT": {
        "second": ["segundo"],
        "minute": ["minuto", "min"],
        "hour": ["hora", "h"],
        "day": ["día"],
        "week": ["semana"],
        "weekend": ["fin de semana", "finde"],
        "month": ["mes"],
        "quarter": ["trimestre"],
        "half_year": ["semestre"],
        "year": ["año"],
        "decade": ["década", "decenio"],
        "century": ["siglo"],
        "millennium": ["milenio"],
        "fortnight": ["quincena"],
        "night": ["noche"],
    },
    "UNITS": {
        "second": ["segundos"],
        "minute": ["minutos"],
        "hour": ["horas", "hs", "hrs"],
        "day": ["días"],
        "week": ["semanas"],
        "weekend": ["fines de semana"],
        "month": ["meses"],
        "quarter": ["trimestres"],
        "half_year": ["semestres"],
        "year": ["años"],
        "decade": ["décadas", "decenios"],
        "century": ["siglos"],
        "millennium": ["milenios"],
        "fortnight": ["quincenas"],
        "night": ["noches"],
    },
    "DAYS": {
        0: ["hoy", "hoy mismo", "el día de hoy", "a día de hoy"],
        -1: ["ayer", "ayer mismo", "el día de ayer"],
        1: ["mañana", "mañana mismo", "el día de mañana"],
        -2: ["anteayer", "antier", "antes de ayer"],
        2: ["pasado mañana"],
    },
    "FREQ": {
        "hourly": ["cada hora"],
        "daily": ["diario", "diaria", "diarios", "diarias", "diariamente", "a diario"],
        "weekly": ["semanal", "semanales", "semanalmente"],
        "biweekly": ["quincenal", "quincenales", "quincenalmente"],
        "monthly": ["mensual", "mensuales", "mensualmente"],
        "quarterly": ["trimestral", "trimestrales", "trimestralmente"],
        "yearly": ["anual", "anuales", "anualmente"],
    },
}
