package org.parvis.disputes.table;

import org.parvis.cases.spi.FileEnclosures;
import org.parvis.disputes.By;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Names;
import org.parvis.disputes.TablePapers;
import org.parvis.ds.Words;

/** Papers before all, for one of those who sit there. */
record PapersView(Names names) {
    TablePage.Papers page() {
        return new TablePage.Papers(
                names.place().dispute().papers().stream()
                        .map(paper -> paper(paper.by(), paper.it()))
                        .toList(),
                TablePapers.attaches(names.place()));
    }

    TablePage.Paper paper(By by, FileEnclosures.Enclosure it) {
        Words w = names.w();
        return new TablePage.Paper(
                DisputePaths.paper(names.place().reference(), it.id(), w),
                it.name(),
                w.say("disputes.papers.more", names.of(by), w.bytes(it.size())));
    }
}
