package org.parvis.opendata.questions;

import java.util.List;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;
import org.springframework.stereotype.Component;

/** What this room writes in files. */
@Component
class QuestionKinds implements ActKinds {
    @Override
    public List<ActKind<?>> kinds() {
        return List.of(Shown.KIND);
    }
}
