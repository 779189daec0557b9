package org.parvis.cases.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.ds.MessageCatalogue;

/** What was written under an earlier schema is read in today's shape, on one kind of this test. */
class UpcastersTests {
    /** As it was written under schema 1: these bytes never change. */
    private static final String FIRST = "{\"by\":\"A. B.\",\"text\":\"Un. Deux.\"}";

    private static final String SECOND = "{\"by\":\"A. B.\",\"sentences\":[\"Un.\",\"Deux.\"]}";

    private record Noted(String by, List<String> sentences, boolean pinned) implements Payload {
        static final ActKind<Noted> KIND =
                ActKind.named("noted", Noted.class)
                        .by(Author.MEMBER)
                        .withinBody()
                        .stays(State.ANY)
                        .schema(3)
                        .registered();
    }

    /** From one text to its sentences. */
    private static final class Sentences implements Upcasters.Upcaster {
        @Override
        public String kind() {
            return "noted";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public Map<String, Object> upcast(Map<String, Object> written) {
            Map<String, Object> next = new TreeMap<>(written);
            String text = String.valueOf(next.remove("text"));
            next.put("sentences", List.of(text.split("(?<=\\.) ")));
            return next;
        }
    }

    /** Nothing was pinned before. */
    private static final class Pinned implements Upcasters.Upcaster {
        @Override
        public String kind() {
            return "noted";
        }

        @Override
        public int from() {
            return 2;
        }

        @Override
        public Map<String, Object> upcast(Map<String, Object> written) {
            Map<String, Object> next = new TreeMap<>(written);
            next.put("pinned", false);
            return next;
        }
    }

    private final ActCodec codec =
            new ActCodec(
                    new Upcasters(List.of(new Pinned(), new Sentences())),
                    new KindRegister(
                            List.of(() -> List.of(Noted.KIND)), MessageCatalogue.fromClassPath()));

    private Payload read(int schema, String written) {
        return codec.read("noted", schema, written.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachEarlierSchemaIsReadOneStepAtATime() {
        Noted today = new Noted("A. B.", List.of("Un.", "Deux."), false);
        assertThat(read(1, FIRST)).isEqualTo(today);
        assertThat(read(2, SECOND)).isEqualTo(today);
        assertThat(read(3, new String(codec.write(today), StandardCharsets.UTF_8)))
                .isEqualTo(today);
    }

    @Test
    void aLaterSchemaIsKeptUnread() {
        assertThat(read(4, FIRST)).isInstanceOf(Unread.class);
    }

    @Test
    void whatIsNoPayloadAtAllIsKeptUnread() {
        for (String written :
                List.of(
                        "",
                        "[]",
                        "{",
                        "null",
                        "\"text\"",
                        "{\"sentences\":7}",
                        "{\"head\":{\"to\":\"NOWHERE\"},\"sentences\":7}")) {
            assertThat(read(3, written)).as(written).isInstanceOf(Unread.class);
            assertThat(codec.read("nowhere.happened", 1, written.getBytes(StandardCharsets.UTF_8)))
                    .as(written)
                    .isEqualTo(new Unread(false, Map.of(), Unread.NOTHING));
        }
    }

    @Test
    void onlyWhatTheActItselfNamesIsShownOfOneThatIsNotRead() {
        String told = "{\"name\":\"Bo\",\"remark\":\"Il doute\",\"told\":[\"name\",\"absent\"]}";
        Payload unread = codec.read("nowhere.happened", 1, told.getBytes(StandardCharsets.UTF_8));
        assertThat(unread).isEqualTo(new Unread(true, Map.of("name", "Bo"), Unread.NOTHING));
        assertThat(codec.told(unread)).containsOnlyKeys("name");
        assertThat(unread.kind().beyondBody()).isTrue();
    }
}
