package org.clearway.rules.cli.policy;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.engine.RegulatoryRules;
import picocli.CommandLine.Option;

/** The options of verbs that decide: signed bundles to load beside what is installed. */
public final class BundleOptions {

    @Option(
            names = "--bundle",
            paramLabel = "FILE",
            description = "a signed bundle of an edition to load beside what is installed; may be repeated")
    private List<Path> bundles = new ArrayList<>();

    @Option(
            names = "--trust",
            paramLabel = "KEY",
            description = "a public key, FILE.pub, whose bundles may be loaded; may be repeated")
    private List<Path> trusted = new ArrayList<>();

    /** What is installed, and the bundles that are named. */
    public RegulatoryRules rules() {
        List<PublicKey> keys = trusted.stream().map(Bundle::key).toList();
        return RegulatoryRules.load(
                bundles.stream().map(file -> Bundle.read(file, keys)).toList());
    }
}
