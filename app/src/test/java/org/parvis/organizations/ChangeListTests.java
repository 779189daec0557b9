package org.parvis.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.changes.GuardedChanges;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of many changes asks the database no more often than one of a few. */
@ProgramTest
class ChangeListTests {
    @Autowired GuardedChanges kinds;
    @Autowired MessageCatalogue messages;
    @Autowired SqlCounter.OfProgram statements;

    private final Home home = Organization.homeOf("ville-quebec");

    @ParameterizedTest
    @EnumSource(
            value = GuardedSetting.class,
            names = {"PROGRAM", "HANDOVER", "UNBLOCKING", "RELEASE", "DISPOSAL"})
    void whatManyChangesAreAboutIsAskedOnce(GuardedSetting setting) throws Exception {
        GuardedChange kind = kinds.of(setting);
        Words w = messages.forLanguage("fr");
        List<Change> one = changes(setting, 1);
        List<Change> many = changes(setting, 7);
        List<String> asked = statements.during(() -> kind.abouts(one, w));
        assertThat(statements.during(() -> kind.abouts(many, w))).isEqualTo(asked);
        assertThat(kind.abouts(many, w)).hasSize(7).doesNotContainValue("");
    }

    private List<Change> changes(GuardedSetting setting, int many) {
        return Stream.generate(() -> change(setting)).limit(many).toList();
    }

    private Change change(GuardedSetting setting) {
        return new Change(
                Ids.next(),
                setting,
                home,
                Map.of(
                        "how",
                        "revoke",
                        "client",
                        Ids.next().toString(),
                        "file",
                        Ids.next().toString(),
                        "list",
                        Ids.next().toString(),
                        "protection",
                        Ids.next().toString(),
                        "from",
                        "cssdm",
                        "to",
                        "saaq"),
                "Motif",
                Ids.next(),
                Ids.next(),
                Instant.EPOCH,
                Instant.EPOCH,
                Change.State.PROPOSED,
                null,
                null,
                "");
    }
}
