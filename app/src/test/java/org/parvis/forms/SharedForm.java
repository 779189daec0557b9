package org.parvis.forms;

import java.util.function.UnaryOperator;

/**
 * The room booking as a form for several people: a guest may fill in the meal, a technician attests
 * that the room is safe.
 */
public final class SharedForm {
    private static final String SECTIONS =
            """
              sections:
                - part: room
                - part: meal
                  may-be-shared: true
                  sees: [room]
                - part: you
                - part: safety
                  after: [room]
                  sees: [room, people]
                  attested-by:
                    role: {fr: une technicienne ou un technicien, en: a technician}
                    name: technician
                    declaration: safe
                    legal-basis: C-19 s. 4 (to confirm)
                    days: 14
            """;

    private static final String SAFETY =
            """
                - id: safety
                  part: safety
                  title: {fr: La sécurité de la salle, en: The safety of the room}
                  questions:
                    - id: technician
                      type: text
                      label: {fr: Votre nom, en: Your name}
                    - id: permit
                      type: text
                      label: {fr: Numéro de permis, en: Permit number}
                - id: declare
                  part: safety
                  questions:
                    - id: safe
                      type: declaration
                      label: {fr: La salle est sûre, en: The room is safe}
                      help: {fr: "Je déclare que la salle est sûre.", en: "I declare that the room is safe."}
            """;

    private SharedForm() {}

    public static UnaryOperator<String> of() {
        return room ->
                room.replace(
                                "    you: {fr: Vous, en: You}\n",
                                """
                                    meal: {fr: Le repas, en: The meal}
                                    you: {fr: Vous, en: You}
                                    safety: {fr: La sécurité, en: Safety}
                                """)
                        .replace(
                                "    - id: meal\n      part: room\n",
                                "    - id: meal\n      part: meal\n")
                        .replace("  pages:\n", SECTIONS + "  pages:\n")
                        .replace("process:\n", SAFETY + "process:\n");
    }
}
