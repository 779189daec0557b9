package org.parvis.neighbours;

import java.util.List;
import java.util.stream.Collectors;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.cases.spi.Payload;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages of this module: what was said in a file, to whoever stands in it or works on it. */
@TestComponent
@RestController
class NeighbourPages {
    private final FileActs files;
    private final ActKinds own;

    NeighbourPages(FileActs files, NeighbourKinds own) {
        this.files = files;
        this.own = own;
    }

    @GetMapping("/fr/voisinage/{reference}")
    String party(PartyEntry entry) {
        return text(files.said(own, entry.who(), entry.file()));
    }

    @GetMapping("/fr/equipe/voisinage/{reference}")
    String member(MemberEntry entry) {
        return text(files.said(own, entry.seeing(0), entry.file()));
    }

    private static String text(List<Payload> said) {
        return said.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
