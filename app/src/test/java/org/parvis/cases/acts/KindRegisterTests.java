package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.cases.kinds.ActCodec;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.KindNames;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.neighbours.NeighbourAct;
import org.parvis.neighbours.NeighbourKinds;

/** What modules register is asked at the start, once, and refused in a sentence. */
class KindRegisterTests {
    private static final MessageCatalogue WORDS = MessageCatalogue.fromClassPath();

    private static final ActCodec CODEC = TestKinds.codec();

    private static KindRegister of(ActKinds... modules) {
        return new KindRegister(List.of(modules), WORDS);
    }

    private static ActKind<Named> named(String name) {
        return ActKind.named(name, Named.class)
                .by(Author.MEMBER)
                .withinBody()
                .stays(State.ANY)
                .registered();
    }

    private record Named(String text) implements Payload {}

    @Test
    void aModulesKindUnderTheNameOfAnotherStopsTheStart() {
        assertThatThrownBy(() -> of(() -> List.of(named("neighbours.noted"))))
                .hasMessageContaining("neighbours.noted")
                .hasMessageContaining("is registered by the module cases under another's name");
        ActKinds ofCases = () -> ActKind.in(NeighbourAct.class);
        assertThatThrownBy(() -> of(ofCases))
                .hasMessageContaining("is registered by the module cases under another's name");
    }

    @Test
    void aKindThatTwoRegisterOrThatHasNoWordsStopsTheStart() {
        assertThatThrownBy(() -> of(new CaseKinds(), () -> List.of(named("noted"))))
                .hasMessageContaining("noted")
                .hasMessageContaining("is registered twice");
        assertThatThrownBy(() -> of(() -> List.of(named("never-worded"))))
                .hasMessageContaining("has no words in")
                .hasMessageContaining("team.story.never-worded");
    }

    @Test
    void everyKindSaysWhoMayWriteItForWhomItIsWhereItHappensAndHowItIsTold() {
        KindRegister register = of(new CaseKinds(), new NeighbourKinds());
        assertThat(register.all()).hasSizeGreaterThan(57);
        assertThat(register.all())
                .allSatisfy(
                        kind -> {
                            assertThat(kind.authors()).as(kind.name()).isNotEmpty();
                            assertThat(kind.edges().isEmpty())
                                    .as(kind.name())
                                    .isEqualTo(kind.opens());
                            assertThat(kind.wordKeys())
                                    .as(kind.name())
                                    .allMatch(key -> WORDS.forLanguage("fr").has(key))
                                    .allMatch(key -> WORDS.forLanguage("en").has(key));
                        });
        Set<String> opening =
                register.all().stream()
                        .filter(ActKind::opens)
                        .map(ActKind::name)
                        .collect(Collectors.toSet());
        assertThat(opening).containsExactly("received");
    }

    /** A letter waits for its post, a notice for its reader, while a module was switched off. */
    @Test
    void aKindWhoseWordsAreGoneIsToldInTheWordsOfWhatIsUnread() {
        Words words = WORDS.forLanguage("fr");
        assertThat(KindNames.teamTitle("nowhere.happened", words))
                .isEqualTo(words.say("team.story.unread"));
        assertThat(KindNames.mail("nowhere.happened", "subject", words, "BCD-234-FGH"))
                .isEqualTo("Du nouveau dans votre dossier BCD-234-FGH");
        assertThat(KindNames.mail("nowhere.happened", "text", words, "BCD-234-FGH", "x"))
                .contains("BCD-234-FGH");
        assertThat(KindNames.teamTitle("noted", words)).isEqualTo("Note interne");
    }

    @Test
    void onlyCasesOpensFiles() {
        ActKind<NeighbourAct.Replied> opening =
                ActKind.named("neighbours.replied", NeighbourAct.Replied.class)
                        .by(Author.PERSON)
                        .told("text")
                        .opensFile()
                        .registered();
        assertThatThrownBy(() -> of(new NeighbourKinds.Instead(List.of(opening))))
                .hasMessageContaining("neighbours.replied")
                .hasMessageContaining("opens files, which only cases does");
    }

    @Test
    void whatOnlyCallsItselfAKindIsNotOne() {
        KindRegister register = of(new CaseKinds());
        assertThat(register.knows(new TalkAct.Noted("A. B.", "Une note"))).isTrue();
        assertThat(register.knows(new Impostor("Une note"))).isFalse();
        assertThat(register.knows(CODEC.read("nowhere.happened", 1, new byte[0]))).isFalse();
    }

    /** Says that it is a note, and is not what notes are. */
    private record Impostor(String text) implements Payload {
        @Override
        public ActKind<?> kind() {
            return CaseKinds.of("noted");
        }
    }
}
