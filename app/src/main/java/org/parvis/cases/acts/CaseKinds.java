package org.parvis.cases.acts;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;
import org.springframework.stereotype.Component;

/** The kinds of this module, registered as those of any other: every record of its family. */
@Component
public class CaseKinds implements ActKinds {
    private static final List<ActKind<?>> ALL = ActKind.in(ActContent.class);

    @Override
    public List<ActKind<?>> kinds() {
        return ALL;
    }

    static List<ActKind<?>> all() {
        return ALL;
    }

    static Optional<ActKind<?>> find(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** One of them. */
    public static ActKind<?> of(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("No kind of a case: " + name));
    }
}
