package org.parvis.cases.proof;

import java.io.PrintStream;
import java.util.List;
import org.parvis.platform.Command;
import org.springframework.stereotype.Component;

/** {@code ./run verify-chain}: whether every act, payload and sealed root is what it was. */
@Component
class VerifyChainCommand implements Command {
    private final ChainVerification verification;

    VerifyChainCommand(ChainVerification verification) {
        this.verification = verification;
    }

    @Override
    public String name() {
        return "verify-chain";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        ChainVerification.Report report = verification.verify();
        report.broken().forEach(out::println);
        out.println(
                "%d files, %d acts (%d with an erased payload, %d that only their body opens), %d sealed batches: %s"
                        .formatted(
                                report.files(),
                                report.acts(),
                                report.erased(),
                                report.unopened(),
                                report.seals(),
                                report.holds()
                                        ? "all verified"
                                        : report.broken().size() + " faults"));
        return report.holds();
    }
}
