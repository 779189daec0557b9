package org.parvis.platform;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the one command this program was started for; the exit code says whether all is well. */
@Component
@Profile(OneCommand.PROFILE)
class OneCommand implements ApplicationRunner, ExitCodeGenerator {
    static final String PROFILE = "command";

    private final List<Command> commands;
    private final RunSettings run;
    private boolean well;

    OneCommand(List<Command> commands, RunSettings run) {
        this.commands = commands;
        this.run = run;
    }

    @Override
    @SuppressWarnings("SystemOut") // the answer of a command goes to whoever typed it
    public void run(ApplicationArguments arguments) {
        List<Command> asked =
                commands.stream().filter(c -> c.name().equals(run.command())).toList();
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("Unknown command " + run.command());
        }
        // Several modules may have a part in one command; the first that is not well ends it.
        well = asked.stream().allMatch(c -> c.run(arguments.getNonOptionArgs(), System.out));
    }

    @Override
    public int getExitCode() {
        return well ? 0 : 1;
    }
}
