package org.parvis.cases.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.cases.keeping.FileKeeping;
import org.parvis.documents.Scan;
import org.parvis.documents.StoredDocument;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;

/** Who reads a document of a file, and who answers for it. */
class AccessPolicyTests {
    private static final Home HOME = new Home(Ids.next());
    private final CaseDocumentAccess access = new CaseDocumentAccess();

    @Test
    void anAgentReadsTheDocumentsOfTheirOwnBodyOnly() {
        StoredDocument document = document();
        UUID member = Ids.next();
        Home other = new Home(Ids.next());
        assertThat(access.mayRead(new Actor.Agent(member, HOME, Role.AGENT), document)).isTrue();
        assertThat(access.mayRead(new Actor.Agent(member, other, Role.HEAD), document)).isFalse();
        assertThat(access.mayRead(new Actor.Law("A-2.1"), document)).isFalse();
        assertThat(access.mayRead(new Actor.Program("export"), document)).isTrue();
        assertThat(access.mayRead(new Actor.Person(null), document)).isTrue();
    }

    @Test
    void lettersAndAttachmentsAreOfFilesAndNothingElseIs() {
        assertThat(access.owns("letter")).isTrue();
        assertThat(access.owns("attachment")).isTrue();
        assertThat(access.owns("draft")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT,false",
        "MANAGER,true",
        "PERSON_IN_CHARGE,true",
        "HEAD,true",
        "DESIGNER,false"
    })
    void onlyThoseWhoAnswerForTheBodyHoldAndDestroy(Role role, boolean may) {
        assertThat(FileKeeping.answerable(new Actor.Agent(Ids.next(), HOME, role))).isEqualTo(may);
    }

    private static StoredDocument document() {
        return new StoredDocument(
                new CaseFileId(HOME, Ids.next()),
                Ids.next(),
                "attachment",
                "a.pdf",
                "application/pdf",
                1,
                new byte[32],
                new byte[32],
                Scan.NONE,
                Instant.EPOCH,
                false);
    }
}
