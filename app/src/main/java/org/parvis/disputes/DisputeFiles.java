package org.parvis.disputes;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * Files of disputes as the program reads them and writes in them, by its own rules: in the
 * transaction of the job that does it.
 */
@Component
public class DisputeFiles {
    private static final FileActs.Who PROGRAM = new FileActs.Program();

    private final FileActs acts;
    private final DisputeKinds own;
    private final FileContents contents;
    private final DisputePrograms programs;

    DisputeFiles(FileActs acts, DisputeKinds own, FileContents contents, DisputePrograms programs) {
        this.acts = acts;
        this.own = own;
        this.contents = contents;
        this.programs = programs;
    }

    /** All that acts of the dispute say. */
    public List<Payload> said(CaseFileId file) {
        return acts.said(own, PROGRAM, file);
    }

    /** How it stands by them. */
    public Dispute of(CaseFileId file) {
        return Dispute.of(said(file));
    }

    /** Writes an act; one that cannot stand there is a fault of whoever writes it. */
    public void write(CaseFileId file, Payload act) {
        acts.write(own, PROGRAM, file, act).orThrow();
    }

    /** The same of what somebody else may have come before: they are told. */
    public Outcome<Integer> tries(CaseFileId file, Payload act) {
        return Disputes.answered(acts.write(own, PROGRAM, file, act));
    }

    /** What was asked, and where the file stands; nothing of one that is erased. */
    public Optional<FileContents.Contents> contents(CaseFileId file) {
        return contents.of(PROGRAM, file);
    }

    /** Whether it is still talked of: its file may be closed by an act of another. */
    public boolean open(CaseFileId file) {
        return contents(file).filter(it -> it.state().open()).isPresent();
    }

    /** Under whose rules it is settled; nothing for one that is erased. */
    public Optional<DisputeProgram> program(CaseFileId file) {
        return contents(file).flatMap(it -> programs.of(it.service()));
    }
}
