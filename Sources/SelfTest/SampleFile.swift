import EmbeddedSample

/// The files of `Sources/EmbeddedSample/sample` that are part of the program.
///
/// The only file of this module that touches memory by its address: each start and count comes from one array in `EmbeddedSample.c`,
/// which is constant and lives as long as the program.
enum SampleFile {
  case spans, ragLines, ballots
  case weather, palette, ledger

  var bytes: [UInt8] {
    let location = unsafe location
    return unsafe [UInt8](UnsafeBufferPointer(start: location.start, count: location.count))
  }

  private var location: EmbeddedSample {
    switch self {
    case .spans: unsafe embedded_spans_c
    case .ragLines: unsafe embedded_raglines_js
    case .ballots: unsafe embedded_ballots_py
    case .weather: unsafe embedded_weather_c
    case .palette: unsafe embedded_palette_js
    case .ledger: unsafe embedded_ledger_py
    }
  }
}
