package org.lazaret.group.zones;

/// Who may speak for a zone, who can open its copies, and where its hub is.
///
/// @param group lower case, the first part of its journals' origins
/// @param roots may replace everyone here, and sign nothing else
/// @param commanders sign everything else
public record Charter(String group, Zone zone, Signers roots, Signers commanders, Quorum quorum, Hub hub) {
    Charter with(Signers next) { return new Charter(group, zone, roots, next, quorum, hub); }

    Charter with(Quorum next) { return new Charter(group, zone, roots, commanders, next, hub); }

    Charter with(Hub next) { return new Charter(group, zone, roots, commanders, quorum, next); }
}
