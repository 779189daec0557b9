package org.parvis.cases.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.feed.Feed;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.Measures;
import org.parvis.organizations.Organizations;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is closed to a body is its work all the same. */
@ProgramTest
class ClosedFileFactsTests {
    @Autowired BeanFactory program;
    @Autowired Organizations organizations;
    @Autowired Measures measures;
    @Autowired Acting acting;
    @Autowired Feed feed;

    @Test
    void aClosedFileCountsForTheBodyInWhoseQueueItStands() {
        Home body = organizations.byCode("ville-quebec").orElseThrow().home();
        feed.drain();
        long before = received(body);
        ActContent.Contact ann = new ActContent.Contact("Ann", "ann@example.org", null, null);
        Receipt receipt = new OpenedFiles(program).closed("Un permis", ann, null);
        feed.drain();
        assertThat(received(body)).isEqualTo(before + 1);
        assertThat(received(receipt.file().home())).isZero();
    }

    private long received(Home home) {
        YearMonth now = YearMonth.from(acting.today());
        return measures.cells(CellQuery.of(now, now, FactKinds.REQUEST_RECEIVED).in(home)).stream()
                .mapToLong(Cell::n)
                .sum();
    }
}
