import Testing

@testable import Platform

@Suite struct MachineTests {
  @Test func countsTheProcessorsOfAMask() {
    #expect(allowedProcessors(Array("Name:\tx\nCpus_allowed:\tff,0000000f\nCpus_allowed_list:\t0-3\n".utf8)) == 12)
    #expect(allowedProcessors(Array("Name:\tx\n".utf8)) == nil)
  }

  @Test func roundsAQuotaUp() {
    #expect(processorQuota(Array("150000 100000\n".utf8)) == 2)
    #expect(processorQuota(Array("max 100000\n".utf8)) == nil)
    #expect(processorQuota(Array("1e999 1".utf8)) == nil)
  }

  @Test func knowsThisMachine() {
    #expect(availableCores() >= 1)
    #expect(peakMemory() > 1 << 20)
  }
}
