"""Spanish: parts of the day, times of day and zones."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.vocabulary import Words

__all__ = ["CLOCK"]

CLOCK: Final[Words] = {
    "POD": {
        "FORENOON": ["mañana"],  # its early part is no small hours; they are the madrugada
        "AF": ["tarde"],
        "NI": ["noche"],
        "DAWN": ["amanecer", "alba", "salida del sol", "primeras luces"],
        "DUSK": ["atardecer", "anochecer", "puesta de sol", "puesta del sol", "ocaso"],
    },
    "PODS": {"MO": ["mañanas"], "AF": ["tardes"], "NI": ["noches"]},
    "HOUR": {
        12: ["mediodía", "medio día", "doce del mediodía"],
        24: ["medianoche", "media noche", "doce de la noche"],
    },
    "AMPM": {"AM": ["am", "a m"], "PM": ["pm", "p m"]},
    "ZONE": {
        "UTC": ["gmt", "utc", "hora de greenwich"],
        "Europe/Madrid": ["hora de madrid", "hora peninsular", "hora española", "cet", "cest"],
        "Atlantic/Canary": ["hora canaria", "hora de canarias"],
        "Europe/London": ["hora de londres"],
        "Europe/Moscow": ["hora de moscú", "hora moscovita"],
        "Europe/Kyiv": ["hora de kiev"],
        "America/New_York": ["hora de nueva york", "hora de washington", "hora de miami", "et"],
        "America/Mexico_City": ["hora de ciudad de méxico", "hora del centro de méxico"],
        "America/Bogota": ["hora de bogotá", "hora colombiana"],
        "America/Lima": ["hora de lima", "hora peruana"],
        "America/Caracas": ["hora de caracas"],
        "America/Santiago": ["hora de santiago"],
        "America/Argentina/Buenos_Aires": ["hora de buenos aires", "hora argentina"],
        "local": ["hora local", "horas locales"],
    },
    "HOURS": {"START": ["a primera hora"], "END": ["a última hora"]},
}
