// What is wrong, in English and German, for the problems that a form has words of its own for.

/** By code: both sentences, in whose gaps stand the words that the message quotes; and which messages they are for, if not for all. @type {Record<string, [string, string, RegExp?]>} */
export const plainProblems = {
  "no-verdict": ["There is no verdict yet: choose one for a topic.", "Es gibt noch kein Urteil: Wählen Sie eines für ein Thema."],
  "missing-reason": ["This verdict needs a reason. Write one here, or one for the whole list under “Topics and settings”.",
    "Dieses Urteil braucht eine Begründung. Schreiben Sie sie hier, oder eine für die ganze Liste unter „Themen und Einstellungen“."],
  "missing-alt": ["Say in a few words what the picture shows.", "Sagen Sie in wenigen Worten, was das Bild zeigt."],
  "missing-key": ["“{0}” is still missing.", "„{0}“ fehlt noch.", /^"[^"]*" is missing$/],
  "missing-file": ["The picture “{0}” is not there. Choose one again.", "Das Bild „{0}“ ist nicht da. Wählen Sie es noch einmal.", /^there is no file/],
  "blank-text": ["This must not be empty.", "Das darf nicht leer sein.", /is blank$/],
  "unknown-topic": ["There is no topic “{0}”.", "Es gibt kein Thema „{0}“."],
  "unknown-verdict": ["The scale has no verdict “{0}”.", "Die Skala hat kein Urteil „{0}“."],
  "unknown-facet": ["There is no facet “{0}”.", "Es gibt kein Merkmal „{0}“."],
  "unknown-term": ["There is no term “{0}” here.", "Es gibt hier keinen Begriff „{0}“."],
  "unknown-field": ["There is no field “{0}”.", "Es gibt keinen Wert „{0}“."],
  "unknown-certainty": ["There is no step of certainty “{0}”.", "Es gibt keine Stufe der Sicherheit „{0}“."],
  "unknown-source": ["There is no source “{0}”.", "Es gibt keine Quelle „{0}“."],
  "unknown-entry": ["There is no entry “{0}”.", "Es gibt keinen Eintrag „{0}“."],
  "broken-link": ["“{0}” leads nowhere.", "„{0}“ führt ins Leere.", /leads nowhere$/],
  "unknown-link": ["The link {0} leads nowhere. “Insert link” lists what there is.",
    "Der Verweis {0} führt ins Leere. „Verweis einfügen“ zeigt, was es gibt.", /leads nowhere$/],
};
