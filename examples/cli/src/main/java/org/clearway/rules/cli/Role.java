package org.clearway.rules.cli;

import java.util.Arrays;
import java.util.List;
import org.clearway.rules.vocabulary.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Who usually knows a fact. It follows from the section of the fact, but for a few facts on which another role is asked; a
 * suggestion of whom to ask, and no statement of who is responsible in law.
 */
enum Role {
    // Where a fact is named for one role and its section for another, the fact counts.
    REGULATORY(
            "Manufacturer's regulatory lead",
            List.of(
                    "device",
                    "ivd",
                    "software",
                    "india",
                    "market",
                    "marking",
                    "approvals",
                    "readiness",
                    "classification",
                    "aiSystem",
                    "aiTransparency",
                    "euAiAct",
                    "usFda",
                    "collaboration",
                    "description"),
            List.of()),
    VIGILANCE("Manufacturer's vigilance lead", List.of("incident", "surveillance", "aiMonitoring"), List.of()),
    CLINICAL_EVALUATION("Clinical evaluation lead", List.of("aiEvaluation"), List.of()),
    MACHINE_LEARNING("Manufacturer's machine learning lead", List.of("aiData", "aiChange", "aiGenerative"), List.of()),
    CLINICAL_SAFETY(
            "Clinical safety officer",
            List.of("aiRisk", "aiOversight"),
            List.of("adoption.csoNamed", "adoption.csoRegistered")),
    SECURITY("Security lead", List.of("aiSecurity"), List.of()),
    DATA_PROTECTION(
            "Data protection officer",
            List.of(),
            List.of(
                    "aiData.processesPersonalHealthData",
                    "aiData.dpiaDate",
                    "aiData.processingStart",
                    "aiData.patientDataReusedForTraining",
                    "aiData.reuseLawfulBasis",
                    "aiData.reuseTransparent",
                    "aiData.processorContractPermits",
                    "adoption.processesPersonalData",
                    "adoption.highRiskProcessing",
                    "adoption.dpiaDone",
                    "adoption.accessToNhsPatientData",
                    "adoption.specialCategoryData",
                    "adoption.explicitConsent",
                    "adoption.contractOrLawRequires",
                    "adoption.substantialPublicInterest",
                    "adoption.recognisedLegitimateInterest",
                    "adoption.safeguardInformation",
                    "adoption.safeguardRepresentations",
                    "adoption.safeguardHumanIntervention",
                    "adoption.safeguardContest")),
    DEPLOYER("Deploying organisation", List.of("adoption"), List.of());

    private final String title;
    private final List<String> sections;
    private final List<String> facts;

    Role(String title, List<String> sections, List<String> facts) {
        this.title = title;
        this.sections = sections;
        this.facts = facts;
    }

    /** What the role is called. */
    String title() {
        return title;
    }

    /** Who is asked for a fact; null for what is no fact of the vocabulary. */
    static @Nullable Role of(String path) {
        FactDefinition fact = Plain.definition(path);
        if (fact == null) {
            return null;
        }
        String section = fact.section();
        return Arrays.stream(values())
                .filter(role -> role.facts.contains(fact.path()))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(role -> role.sections.contains(section))
                        .findFirst())
                .orElse(null);
    }
}
