package org.parvis.cases.acts;

import org.junit.jupiter.api.Test;
import org.parvis.testing.GeneratedDocument;

class LifecycleDocumentTests {
    @Test
    void theDrawingOfTheLifecycleIsTheGraphOfTheCode() throws Exception {
        GeneratedDocument.check(
                "lifecycle.md",
                """
                # The life of a case file

                Every state and every act that leads from one to another, drawn from the program's own graph
                (`org.parvis.cases.acts.Transitions`). An act that changes no state (a note, an extension) is not drawn.

                ```mermaid
                %s```
                """
                        .formatted(Transitions.drawing()));
    }
}
