package org.lazaret.group.breach;

import org.lazaret.practice.breach.web.HoldsASite;

record CarrierKnowsARoom(HoldsASite room) {}
