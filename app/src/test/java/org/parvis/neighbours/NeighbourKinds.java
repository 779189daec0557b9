package org.parvis.neighbours;

import java.util.List;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;

/** The kinds of this module: all that it says to cases of itself. */
public final class NeighbourKinds implements ActKinds {
    @Override
    public List<ActKind<?>> kinds() {
        return ActKind.in(NeighbourAct.class);
    }

    /** The same module, if it registered something else. */
    public record Instead(List<ActKind<?>> kinds) implements ActKinds {}
}
