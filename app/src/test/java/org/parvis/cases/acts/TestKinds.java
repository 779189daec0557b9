package org.parvis.cases.acts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parvis.cases.kinds.ActCodec;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.kinds.Upcasters;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.ds.MessageCatalogue;

/** The kinds of this module, registered as at the start of the program. */
final class TestKinds {
    static final KindRegister REGISTER =
            new KindRegister(List.of(new CaseKinds()), MessageCatalogue.fromClassPath());

    private TestKinds() {}

    static ActCodec codec() {
        return new ActCodec(new Upcasters(List.of()), REGISTER);
    }

    /** Such an act, by somebody who may write it. */
    static Acting.Act act(Payload content) {
        return content.kind().authors().equals(Set.of(Author.PARTY))
                ? new Acting.Act(Parties.FIRST, Author.PARTY, content, List.of())
                : Acting.Act.of(party(content.kind()), content);
    }

    /** A number under which somebody writes who may write such acts. */
    static int party(ActKind<?> kind) {
        return kind.authors().contains(Author.MEMBER)
                ? Parties.FIRST
                : Arrays.stream(PartyRole.values())
                        .map(PartyRole::number)
                        .filter(number -> kind.authors().contains(PartyRole.author(number)))
                        .findFirst()
                        .orElseThrow();
    }
}
