package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearway.rules.authoring.bundle.BundleWriter;
import org.clearway.rules.authoring.bundle.SigningKey;
import org.clearway.rules.authoring.testing.CaseTests;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.OutputFile;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.Bundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs an edition. */
@Command(
        name = "bundle",
        description = {
            "Writes an edition as one signed file, which others load beside what they have installed.",
            "",
            """
            The edition is checked and compiled; the file holds its compiled rules, its dates, who reviewed it, and the digest of each of \
            its parts, signed with Ed25519. The same edition, reviewers and key give the same bytes. Whoever loads it names the public key \
            that is trusted: "decide --bundle FILE --trust KEY"."""
        },
        exitCodeList = {
            ExitCode.HELP_0,
            "2:the command line is wrong, a file cannot be read or written, or the edition is refused",
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway bundle --new-key team.key",
            "  clearway bundle rulesets/reliance/src/main/rulesets/gb-reliance/2026-05-08 \\",
            "    --key team.key --reviewer \"A. Lawyer\" --output gb-reliance.jar",
            "  clearway decide --bundle gb-reliance.jar --trust team.key.pub request.json"
        })
public final class BundleCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "the folder of the edition")
    private @Nullable Path edition;

    @Option(names = "--key", paramLabel = "FILE", description = "the private key to sign with; FILE.pub lies beside it")
    private @Nullable Path key;

    @Option(names = "--output", paramLabel = "FILE", description = "the bundle to write")
    private @Nullable Path output;

    @Option(names = "--reviewer", paramLabel = "NAME", description = "who reviewed the edition; may be repeated")
    private List<String> reviewers = new ArrayList<>();

    @Option(
            names = "--new-key",
            paramLabel = "FILE",
            description =
                    "makes a key: FILE to sign with, which stays with its owner, and FILE.pub for those who are to trust it")
    private @Nullable Path newKey;

    private final Terminal terminal;

    /** The command on a terminal. */
    public BundleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (newKey != null) {
            make(newKey);
        }
        if (edition != null && key != null && output != null) {
            sign(edition, SigningKey.read(key), output);
        } else if (newKey == null || edition != null || key != null || output != null) {
            throw new CliException(
                    "USAGE", "clearway bundle", "a bundle needs DIR, --key and --output; --new-key FILE makes a key");
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private void make(Path file) throws IOException {
        try {
            String fingerprint = SigningKey.create(file).fingerprint();
            terminal.out().println("key       " + file + ", to sign with; keep it to yourself");
            terminal.out().println("          " + SigningKey.publicFile(file) + ", for those who are to trust it");
            terminal.out().println("signer    " + fingerprint);
        } catch (FileAlreadyExistsException e) {
            throw new CliException(
                    "FILE_UNWRITABLE", e.getFile(), "there is such a file already, and a key is never replaced");
        }
    }

    private void sign(Path folder, SigningKey signer, Path file) throws IOException {
        byte[] signed = BundleWriter.write(folder.toAbsolutePath().normalize(), signer, reviewers);
        CaseTests cases = new CaseTests(EditionSources.read(folder));
        AtomicInteger failed = new AtomicInteger();
        cases.run(result -> failed.addAndGet(result.failed() ? 1 : 0));
        if (failed.get() > 0) {
            throw new CliException(
                    "CASES_FAIL",
                    folder.toString(),
                    "nothing was signed: " + failed + " of " + Text.count(cases.count(), "case")
                            + " of this edition fail; " + "\"clearway test " + folder + "\" says which, and why");
        }
        OutputFile.replace(file, folder.resolve("ruleset.yaml").toString(), signed);
        Bundle bundle = Bundle.read(file, List.of(signer.publicKey()));
        terminal.out().println("bundle    " + file);
        terminal.out()
                .println("edition   " + bundle.ruleset() + " " + bundle.edition() + ", revision " + bundle.revision()
                        + ", published " + bundle.published());
        terminal.out().println("cases     " + (cases.count() == 0 ? "none" : cases.count() + ", all pass"));
        terminal.out().println("digest    " + bundle.digest());
        terminal.out()
                .println("reviewed  " + bundle.reviewed()
                        + (bundle.reviewers().isEmpty() ? "" : " by " + String.join(", ", bundle.reviewers())));
        terminal.out().println("signer    " + bundle.signer());
    }
}
